/** `#/tilbakeblikk`, or `#/tilbakeblikk/once`: would daily deliveries have saved what is not found? */
import { replayViewSchema } from '#domain/early-warning/replay-view.ts';
import type { ReplayView } from '#domain/early-warning/replay-view.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { section } from '../reconciliation/page.ts';
import { pagedList } from '../reconciliation/paged.ts';
import type { PortalContext, View } from '../view.ts';
import { basisText } from './basis.ts';
import { replayTable } from './table.ts';

const pageSize = 50;
const schedules = ['twice', 'once'] as const;
type ScheduleName = (typeof schedules)[number];

export const replayView: View = {
  hash: '#/tilbakeblikk',
  title: (texts) => texts.alarms.look.title,
  render: (context, container, rest) => fill(context, container, rest[0] === 'once' ? 'once' : 'twice'),
};

async function fill(context: PortalContext, container: HTMLElement, schedule: ScheduleName): Promise<void> {
  const { texts, api, service } = context;
  const words = texts.alarms.look;
  const answer = await api.get(`${scopePath(service.scope)}/replay?schedule=${schedule}`, replayViewSchema);
  const back = h('p', {}, h('a', { class: 'ds-link', href: '#/varsler' }, words.back));
  if (!answer.ok && answer.problem.status === 404)
    return container.replaceChildren(
      h('p', {}, words.intro),
      alertBox('info', h('p', {}, words.noResult)),
      back,
    );
  if (!answer.ok) {
    const again = button(texts.shell.problems.retry, () => fill(context, container, schedule), 'secondary');
    const box = alertBox('danger', h('p', { role: 'alert' }, problemText(answer.problem, texts)), again);
    return container.replaceChildren(box);
  }
  container.replaceChildren(
    h('p', {}, words.intro),
    h('p', { class: 'muted' }, basisText(answer.value, context)),
    choiceOf(context, schedule),
    ...resultParts(context, answer.value),
    back,
  );
}

/** Two addresses, so that the choice can be kept and gone back to. */
function choiceOf({ texts }: PortalContext, chosen: ScheduleName): HTMLElement {
  const words = texts.alarms.look;
  const items = schedules.map((name) => {
    const current = name === chosen ? 'page' : undefined;
    const link = { href: `#/tilbakeblikk/${name}`, 'aria-current': current };
    return h('li', {}, h('a', link, words.schedules[name]));
  });
  return h('nav', { 'aria-label': words.choice, class: 'replay-choice' }, h('ul', {}, ...items));
}

function resultParts(context: PortalContext, view: ReplayView): HTMLElement[] {
  const { texts } = context;
  const words = texts.alarms.look;
  const { counts, messages } = view;
  if (counts.notFound === 0) return [alertBox('info', h('p', {}, words.none))];
  const said = (['notFound', 'held', 'tooLate', 'notShown', 'untried'] as const)
    .filter((name) => name !== 'untried' || counts.untried > 0)
    .map((name) => h('li', { 'data-count': name }, words.summary[name]({ count: String(counts[name]) })));
  const list = pagedList({
    name: words.caption,
    items: messages,
    pageSize,
    texts: texts.reconciliation.paging,
    announce: context.announce,
    draw: (shown) => replayTable(context, shown),
  });
  return [h('ul', {}, ...said), section('meldinger', words.caption, list)];
}
