/** What is estimated beside what is certain; worked out only when it is asked for. */
import { delayAdvice } from './delay-advice/delay-advice.ts';
import { learningInputs } from './delay-advice/learning-inputs.ts';
import { hidden } from './hidden/hidden.ts';
import type { HiddenProblem } from './hidden/hidden.ts';
import type { ScopeResult } from './result.ts';
import type { ScopeTask } from './scope-task.ts';
import type { ById } from './scope-tables.ts';

export interface Judged {
  /** Rows of the register that are entries of the scope. */
  readonly entries: Uint32Array;
  readonly byId: ById;
  readonly offsetSeconds: number | 'utc' | null;
  readonly problem: HiddenProblem;
}

/** Where the clock is wrong, nothing is learned from its times. */
export function estimatesOf(
  task: ScopeTask,
  { entries, byId, offsetSeconds, problem }: Judged,
): Pick<ScopeResult, 'delayAdvice' | 'hidden'> {
  const isClockWrong = offsetSeconds !== null;
  const { messages, coverage, rules } = problem;
  const rest = { coverage, clockSkewMs: rules.clockSkewMs };
  return {
    delayAdvice: () => delayAdvice(learningInputs(task, messages, entries, byId, rest), isClockWrong),
    hidden: () => (isClockWrong ? null : hidden(problem)),
  };
}
