/** What is estimated beside what is certain; worked out only when it is asked for. */
import { delayAdvice } from './delay-advice/delay-advice.ts';
import { learningInputs } from './delay-advice/learning-inputs.ts';
import { hidden } from './hidden/hidden.ts';
import type { ScopeResult } from './result.ts';
import type { ScopeTask } from './scope-task.ts';
import { isDatesOnly } from './hidden/demand.ts';
import { problemOf } from './scope-problem.ts';
import type { ScopeProblem } from './scope-problem.ts';

/**
 * Where the clock is wrong, nothing is learned from its times. Of dates rule 10 compares the midnights, which come
 * before most sendings of the day: those say nothing of a clock.
 */
export function estimatesOf(
  task: ScopeTask,
  problem: ScopeProblem,
  offsetSeconds: number | 'utc' | null,
): Pick<ScopeResult, 'delayAdvice' | 'hidden'> {
  const { byId, open } = task.tables.ofScopes[task.place]!;
  const isClockWrong = offsetSeconds !== null && !isDatesOnly(byId.free);
  const rest = { coverage: problem.coverage, clockSkewMs: problem.rules.clockSkewMs };
  const kept = keptIfAlone(task, problem);
  return {
    delayAdvice: () => delayAdvice(learningInputs(task, open, byId, rest), isClockWrong),
    hidden: () => (isClockWrong ? null : hidden(kept ?? problemOf(task))),
  };
}

/** Of a whole country few are asked for, and each is worked out again: kept, all would need more room than the logs. */
function keptIfAlone({ partition }: ScopeTask, problem: ScopeProblem): ScopeProblem | null {
  return partition.scopes.length === 1 ? problem : null;
}
