/** How far the notice has come, and what it still needs; it is drafted and approved elsewhere. */
import type { ShownNotice } from '#domain/task/facts.ts';
import { noticeTask } from '#domain/task/notice-task.ts';
import { dateInWords, dayOf } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext, View } from '../view.ts';
import { loadFacts } from './load.ts';
import { reasonText } from './task-list.ts';

export const noticeView: View = {
  hash: '#/kunngjoring',
  title: (texts) => texts.tasks.notice.title,
  render: fill,
};

async function fill(context: PortalContext, container: HTMLElement): Promise<void> {
  const { texts } = context;
  const words = texts.tasks.notice;
  const facts = await loadFacts(context);
  if (!facts.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(facts.problem, texts))));
  const { scope, notices } = facts.value;
  const task = noticeTask(facts.value);
  const { codes } = texts.reconciliation.obstacles;
  const needs = (scope.current?.obstacles ?? []).map((code) =>
    h('li', {}, `${codes[code].text} ${codes[code].action}`),
  );
  const nothing = scope.current === null ? texts.tasks.reasons['no-result'] : words.nothingNeeded;
  container.replaceChildren(
    section(
      words.state,
      h(
        'p',
        {},
        h('strong', {}, texts.tasks.states[task.state]),
        ': ',
        reasonText(task, facts.value, context),
      ),
    ),
    section(
      words.needs,
      h('p', {}, needs.length > 0 ? words.needsIntro : nothing),
      needs.length > 0 ? h('ul', {}, ...needs) : null,
    ),
    section(
      words.how,
      h('ol', {}, ...words.steps.map((step) => h('li', {}, step))),
      h('p', {}, words.comesLater),
    ),
    ...(notices.length > 0 ? [history(notices, context)] : []),
    h('p', {}, h('a', { class: 'ds-link', href: '#/oppgaver' }, texts.tasks.upgrade.back)),
  );
}

function history(notices: readonly ShownNotice[], { texts, language }: PortalContext): HTMLElement {
  const words = texts.tasks.notice;
  const items = notices.map(({ checkedFrom, checkedTo, draftedAtMs, approvedAtMs }) => {
    const [from, to] = [dateInWords(checkedFrom, language), dateInWords(checkedTo, language)];
    const date = dateInWords(dayOf(approvedAtMs ?? draftedAtMs), language);
    return h('li', {}, (approvedAtMs === undefined ? words.drafted : words.approved)({ from, to, date }));
  });
  return section(words.history, h('ul', {}, ...items));
}

function section(heading: string, ...children: (Node | null)[]): HTMLElement {
  return h(
    'section',
    { class: 'portal-section' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm' }, heading),
    ...children,
  );
}
