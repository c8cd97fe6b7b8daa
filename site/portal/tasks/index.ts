/** The task list: what the letter asks of the service, and how far each is. */
import { sideBySide } from '#domain/task/side-by-side.ts';
import { tasksOf } from '#domain/task/tasks.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext, View } from '../view.ts';
import { loadFacts } from './load.ts';
import { municipalityTable } from './municipality-table.ts';
import { progressLine, taskList } from './task-list.ts';

export const tasksView: View = {
  hash: '#/oppgaver',
  title: (texts) => texts.tasks.title,
  render: fill,
};

async function fill(context: PortalContext, container: HTMLElement): Promise<void> {
  const { texts, service } = context;
  const facts = await loadFacts(context);
  const refresh = async () => {
    await fill(context, container);
    context.announce(container.querySelector('[data-progress]')?.textContent ?? '');
    container.querySelector<HTMLElement>('[data-refresh]')?.focus();
  };
  const again = button(facts.ok ? texts.tasks.refresh : texts.shell.problems.retry, refresh, 'secondary');
  again.dataset['refresh'] = '';
  if (!facts.ok) {
    const box = alertBox('danger', h('p', {}, problemText(facts.problem, texts)));
    return container.replaceChildren(box, h('p', {}, again));
  }
  const tasks = tasksOf(facts.value);
  const isJoint = service.municipalities.length > 1;
  const rows = sideBySide(
    service.municipalities.map(({ number }) => number),
    facts.value,
  );
  container.replaceChildren(
    h('p', { class: 'lead', 'data-progress': true }, progressLine(tasks, texts.tasks)),
    taskList(tasks, facts.value, context),
    h('p', {}, again),
    ...(isJoint ? [municipalityTable(rows, facts.value.scope.current, context)] : []),
  );
}
