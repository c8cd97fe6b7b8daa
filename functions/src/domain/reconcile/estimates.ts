/** What is estimated beside what is certain; worked out only when it is asked for. */
import { delayAdvice } from './delay-advice/delay-advice.ts';
import { learningInputs } from './delay-advice/learning-inputs.ts';
import { hidden } from './hidden/hidden.ts';
import type { HiddenProblem } from './hidden/hidden.ts';
import type { ScopeResult } from './result.ts';
import type { ScopeTask } from './scope-task.ts';
import { isDatesOnly } from './hidden/demand.ts';
import type { ById } from './scope-tables.ts';

export interface Judged {
  readonly byId: ById;
  readonly offsetSeconds: number | 'utc' | null;
  readonly problem: HiddenProblem;
}

/**
 * Where the clock is wrong, nothing is learned from its times. Of dates rule 10 compares the midnights, which come
 * before most sendings of the day: those say nothing of a clock.
 */
export function estimatesOf(
  task: ScopeTask,
  { byId, offsetSeconds, problem }: Judged,
): Pick<ScopeResult, 'delayAdvice' | 'hidden'> {
  const { messages, coverage, rules, free } = problem;
  const isClockWrong = offsetSeconds !== null && !isDatesOnly(free);
  const rest = { coverage, clockSkewMs: rules.clockSkewMs };
  return {
    delayAdvice: () => {
      const entries = task.entryRows.of(task.place);
      return delayAdvice(learningInputs(task, messages, entries, byId, rest), isClockWrong);
    },
    hidden: () => (isClockWrong ? null : hidden(problem)),
  };
}
