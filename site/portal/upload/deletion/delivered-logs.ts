/** The register's logs that the service has delivered, newest first, and the way to have one deleted. */
import type { DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import { scopePath } from '../../api.ts';
import { h } from '../../dom.ts';
import { pagedList } from '../../reconciliation/paged.ts';
import type { PortalContext } from '../../view.ts';
import { alertBox, button, section } from '../parts.ts';
import { instantInWords } from '../understood/time-words.ts';
import { askToDelete } from './delete-dialog.ts';
import { periodOf } from './period.ts';

const pageSize = 10;

/** @returns a place that is empty until there is something to show in it */
export function deliveredLogs(context: PortalContext): HTMLElement {
  const place = h('div', {});
  void fill(context, place, null);
  return place;
}

/** @param done what has just been done; null where nothing has */
async function fill(context: PortalContext, place: HTMLElement, done: string | null): Promise<void> {
  const { api, service, texts, announce } = context;
  const words = texts.upload.deletion;
  const told = done === null ? [] : [alertBox('success', h('p', { tabindex: '-1' }, done))];
  const answer = await api.get(scopePath(service.scope), scopeViewSchema);
  const logs = answer.ok ? answer.value.deliveries.filter(isStored) : [];
  const again = (done: string): void => void fill(context, place, done);
  const list = pagedList({
    name: words.heading,
    items: logs,
    pageSize,
    texts: texts.reconciliation.paging,
    announce,
    draw: (shown) => h('ul', { class: 'conditions' }, ...shown.map((log) => logItem(context, log, again))),
  });
  const intro = h('p', { class: 'upload-hint' }, words.intro);
  const listed = section('delivered-logs', words.heading, ...told, intro, list);
  // Where there is no list the steps above it need none; what was done is told all the same.
  place.replaceChildren(...(logs.length === 0 ? told : [listed]));
  // The button that was pressed is gone.
  told[0]?.querySelector('p')?.focus();
}

/** KS has the portal's logs deleted, not the service. */
function isStored({ declaration, state }: DeliveryStatusView): boolean {
  return declaration.side === 'register' && state !== 'announced' && state !== 'refused';
}

function logItem(
  context: PortalContext,
  log: DeliveryStatusView,
  again: (told: string) => void,
): HTMLElement {
  const words = context.texts.upload.deletion;
  const period = periodOf(log);
  const { state, deletion, receivedAt } = log;
  const facts = [words.received({ time: instantInWords(Date.parse(receivedAt)) })];
  if (state !== 'announced' && state !== 'refused') facts.push(words.states[state]);
  if (deletion !== undefined) {
    const time = instantInWords(Date.parse(deletion.at));
    facts.push(words.goneAt({ time, why: words.gone[deletion.reason] }));
  }
  const open = button(words.open, () => askToDelete(context, log, again), 'secondary');
  open.setAttribute('aria-label', words.openNamed(period));
  return h(
    'li',
    { class: 'condition' },
    h('h3', { class: 'ds-heading', 'data-size': '2xs' }, words.log(period)),
    h('p', {}, facts.join(' ')),
    deletion === undefined ? h('p', {}, open) : null,
  );
}
