import type { BreachClock } from '../breach/clock.ts';
import type { TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

const byClock: Record<BreachClock['state'], Pick<Task, 'state' | 'reason'>> = {
  'no-result': { state: 'cannot-start', reason: 'no-result' },
  'nothing-missing': { state: 'done', reason: 'breach-nothing-missing' },
  'not-set': { state: 'not-started', reason: 'breach-not-set' },
  running: { state: 'in-progress', reason: 'breach-running' },
  passed: { state: 'needs-attention', reason: 'breach-passed' },
  told: { state: 'done', reason: 'breach-told' },
  'told-late': { state: 'done', reason: 'breach-told-late' },
};

/** Datatilsynet is told within 72 hours of knowledge, or with reasons after them. */
export function breachTask({ breach }: TaskFacts): Task {
  const id = 'breach';
  if (breach === null) return { id, state: 'needs-attention', reason: 'breach-unknown' };
  return { id, ...byClock[breach.clock.state] };
}
