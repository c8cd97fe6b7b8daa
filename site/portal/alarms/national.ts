/** `#/varsler` for KS and Bufdir: the alarms of every service and of the system itself. */
import { municipalityName } from '#domain/municipality/names.ts';
import { nationalScope, unitsOfKey } from '#domain/service/service.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { NationalContext, NationalView } from '../national/view.ts';
import { section } from '../reconciliation/page.ts';
import { pagedList } from '../reconciliation/paged.ts';
import type { PortalTexts } from '../../texts/portal/schema.ts';
import { closeForm } from './close-form.ts';
import { alarmsAnswer } from './index.ts';
import { alarmItem } from './item.ts';

const pageSize = 50;

export const nationalAlarmsView: NationalView = {
  hash: '#/varsler',
  roles: ['portal-operator', 'bufdir'],
  title: (texts) => texts.alarms.title,
  render: (context, container) => fill(context, container),
};

/** @param done what has just been done; null where the view is opened */
async function fill(
  context: NationalContext,
  container: HTMLElement,
  done: string | null = null,
): Promise<void> {
  const { texts, api, language } = context;
  const words = texts.alarms;
  const answer = await api.get('/alarms', alarmsAnswer);
  if (!answer.ok) {
    const again = button(texts.shell.problems.retry, () => fill(context, container), 'secondary');
    const box = alertBox('danger', h('p', { role: 'alert' }, problemText(answer.problem, texts)), again);
    return container.replaceChildren(box);
  }
  const { asOf, alarms } = answer.value;
  const placeOf = (scope: string) => placeInWords(scope, texts);
  const again = (said: string): Promise<void> => fill(context, container, said);
  const list = pagedList({
    name: words.open,
    items: alarms,
    pageSize,
    texts: texts.reconciliation.paging,
    announce: context.announce,
    draw: (shown) =>
      h(
        'ul',
        { class: 'conditions' },
        ...shown.map((alarm, i) =>
          alarmItem(alarm, { texts, language, placeOf }, closeForm(context, alarm, `close-${i}`, again)),
        ),
      ),
  });
  const none = alertBox('info', h('p', {}, words.none), h('p', {}, words.noneMeans));
  const told = h('p', { tabindex: '-1' }, done ?? '');
  container.replaceChildren(
    ...(done === null ? [] : [alertBox('success', told)]),
    h('p', {}, words.introNational),
    h('p', { class: 'muted' }, words.asOf({ time: instantInWords(Date.parse(asOf), language) })),
    section('gjelder', words.open, alarms.length === 0 ? none : list),
  );
  // The button that was pressed is gone with its alarm.
  if (done !== null) told.focus();
}

function placeInWords(scope: string, texts: PortalTexts): string {
  if (scope === nationalScope) return texts.alarms.country;
  const units = unitsOfKey(scope) ?? [];
  const numbers = [...new Set(units.map(({ municipality }) => String(municipality).padStart(4, '0')))];
  return `${numbers.map((number) => municipalityName(number)).join(', ')} (${scope})`;
}
