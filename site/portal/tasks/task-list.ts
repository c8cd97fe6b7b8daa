/** The list as in GOV.UK's pattern: a name, why, and a state in words; what cannot be started is no link. */
import type { TaskFacts } from '#domain/task/facts.ts';
import type { Task, TaskId, TaskState } from '#domain/task/task.ts';
import type { TasksTexts } from '../../texts/portal/schema-tasks.ts';
import { dateInWords, instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { addressOf } from '../upload/side/address.ts';
import type { PortalContext } from '../view.ts';

const addresses: Record<TaskId, string> = {
  upgrade: '#/oppgradering',
  upload: '#/last-opp',
  reconciliation: '#/avstemming',
  findings: '#/funn',
  breach: '#/avvik',
  notice: '#/kunngjoring',
  sami: '#/samisk',
  survey: '#/sporreskjema',
  'daily-control': '#/daglig-kontroll',
};

const colors: Record<TaskState, string> = {
  'not-started': 'info',
  'cannot-start': 'neutral',
  'in-progress': 'warning',
  done: 'success',
  'needs-attention': 'danger',
};

export function progressLine(tasks: readonly Task[], texts: TasksTexts): string {
  const done = tasks.filter(({ state }) => state === 'done').length;
  return done === tasks.length
    ? texts.allDone
    : texts.done({ done: String(done), all: String(tasks.length) });
}

export function taskList(tasks: readonly Task[], facts: TaskFacts, context: PortalContext): HTMLElement {
  const { tasks: texts } = context.texts;
  const items = tasks.map((task) => {
    const [reasonId, stateId] = [`task-${task.id}-reason`, `task-${task.id}-state`];
    const described = { 'aria-describedby': `${stateId} ${reasonId}` };
    const address = isOpen(task) ? addresses[task.id] : null;
    const name = texts.tasks[task.id];
    return h(
      'li',
      { class: 'task', 'data-task': task.id, 'data-state': task.state },
      h(
        'div',
        {},
        address === null
          ? h('span', { class: 'task-name' }, name)
          : h('a', { class: 'task-name ds-link', href: address, ...described }, name),
        h('p', { class: 'muted', id: reasonId }, reasonText(task, facts, context)),
        task.reason === 'other-log-missing' ? portalLogLink(texts) : null,
      ),
      h(
        'span',
        { class: 'ds-tag', 'data-color': colors[task.state], 'data-size': 'sm', id: stateId },
        texts.states[task.state],
      ),
    );
  });
  return h('ol', { class: 'tasks', role: 'list', 'aria-label': texts.list }, ...items);
}

/** The portal's log is KS's to deliver; a service that has it need not wait. */
function portalLogLink(texts: TasksTexts): HTMLElement {
  return h('p', {}, h('a', { class: 'ds-link', href: addressOf('portal') }, texts.uploadPortalLog));
}

/** What a notice needs can be read before it can be drafted. */
function isOpen({ id, state }: Task): boolean {
  return state !== 'cannot-start' || id === 'notice' || id === 'breach';
}

export function reasonText(
  { reason, progress }: Task,
  { scope, findings, control, breach }: TaskFacts,
  context: PortalContext,
): string {
  const { reasons } = context.texts.tasks;
  const settled = String(progress?.settled ?? 0);
  const all = String(progress?.all ?? 0);
  switch (reason) {
    case 'control-silent':
      return reasons[reason]({ date: dateInWords(control?.summary.silentSince ?? '', context.language) });
    case 'upgrade-verified':
    case 'upgrade-not-verified':
    case 'upgrade-too-old':
    case 'upgrade-contradicted':
    case 'upgrade-still-missing':
    case 'upgrade-confirmed': {
      const { version = '', installedOn = '' } = scope.upgrade ?? {};
      return reasons[reason]({ version, date: dateInWords(installedOn, context.language) });
    }
    case 'some-to-settle':
      return reasons[reason]({ settled, all });
    case 'duties-overdue': {
      const count = findings?.overdueDuties ?? 0;
      return count === 1 ? reasons[reason].one : reasons[reason].many({ count: String(count) });
    }
    case 'all-settled':
      return reasons[reason]({ all });
    case 'survey-sent':
    case 'survey-sent-late': {
      const sentAtMs = scope.survey.sentAtMs ?? 0;
      return reasons[reason]({ time: instantInWords(sentAtMs, context.language) });
    }
    case 'breach-running':
    case 'breach-passed': {
      const deadlineMs = breach?.clock.deadlineMs ?? 0;
      return reasons[reason]({ time: instantInWords(deadlineMs, context.language) });
    }
    default:
      return reasons[reason];
  }
}
