import { breachTask } from './breach-task.ts';
import { controlTask } from './control-task.ts';
import type { TaskFacts } from './facts.ts';
import { noticeTask } from './notice-task.ts';
import { samiTask } from './sami-task.ts';
import { surveyTask } from './survey-task.ts';
import type { Task } from './task.ts';
import { upgradeTask } from './upgrade-task.ts';

/** Every task of a service, in the order in which they are done. */
export function tasksOf(facts: TaskFacts): Task[] {
  const sami = samiTask(facts);
  return [
    upgradeTask(facts),
    uploadTask(facts),
    reconciliationTask(facts),
    findingsTask(facts),
    breachTask(facts),
    noticeTask(facts),
    ...(sami ? [sami] : []),
    surveyTask(facts),
    controlTask(facts),
  ];
}

/** By the newest register log: a refused one needs a person even though an older one still holds. */
function uploadTask({ scope: { deliveries, current } }: TaskFacts): Task {
  const id = 'upload';
  const newest = deliveries.find(
    ({ declaration, state }) => declaration.side === 'register' && state !== 'deleted',
  );
  switch (newest?.state) {
    case 'refused':
      return { id, state: 'needs-attention', reason: 'log-refused' };
    case 'announced':
    case 'received':
      return { id, state: 'in-progress', reason: 'log-being-read' };
    case 'accepted':
    case 'reconciled':
      if (current === null) return { id, state: 'in-progress', reason: 'other-log-missing' };
      return { id, state: 'done', reason: 'logs-in' };
    case 'deleted':
    case undefined:
      return current === null
        ? { id, state: 'not-started', reason: 'no-log' }
        : { id, state: 'done', reason: 'logs-in' };
  }
}

/** Looking at it ends in confirming the delay: the one thing that only a person can. */
function reconciliationTask({ scope: { current, rules } }: TaskFacts): Task {
  const id = 'reconciliation';
  if (current === null) return { id, state: 'cannot-start', reason: 'no-result' };
  if (current.obstacles.includes('nothing-compared')) {
    return { id, state: 'needs-attention', reason: 'nothing-compared' };
  }
  if (rules === null) return { id, state: 'not-started', reason: 'delay-not-confirmed' };
  const others = current.obstacles.filter((obstacle) => obstacle !== 'delay-not-confirmed');
  if (others.length > 0) return { id, state: 'needs-attention', reason: 'obstacles' };
  return { id, state: 'done', reason: 'reconciliation-confirmed' };
}

function findingsTask({ scope: { current }, findings }: TaskFacts): Task {
  const id = 'findings';
  if (current === null) return { id, state: 'cannot-start', reason: 'no-result' };
  if (findings === null) return { id, state: 'needs-attention', reason: 'findings-unknown' };
  // A child waits: this comes before all that is left to settle.
  if (findings.overdueDuties > 0) return { id, state: 'needs-attention', reason: 'duties-overdue' };
  const all = findings.gross.messages;
  const settled = all - findings.unsettled.messages;
  if (all === 0) return { id, state: 'done', reason: 'none-to-settle' };
  const progress = { settled, all };
  if (settled === all) return { id, state: 'done', reason: 'all-settled', progress };
  return { id, state: settled === 0 ? 'not-started' : 'in-progress', reason: 'some-to-settle', progress };
}
