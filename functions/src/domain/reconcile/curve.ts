/** Rule 9: how the figures would be at other delays, and whether the delay used looks too short. */
import { namedDelay } from '../time/delay.ts';
import { checkable, entrySide, graphOf } from './by-time.ts';
import type { TimeRules } from './by-time.ts';
import { matchingSize } from './matching/classify.ts';
import type { Coverage, ScopeResult } from './result.ts';
import type { FreeEntries, ScopeMessages } from './scope-tables.ts';

const curveDelays = ['PT15M', 'PT1H', 'PT4H', '1WD', '2WD', '5WD', '10WD'] as const;

/** What the matching starts from, whatever the delay. */
export interface TimeProblem {
  readonly messages: ScopeMessages;
  /** Places of the messages that are neither paired by id nor went by letter. */
  readonly candidates: Uint32Array;
  /** How many are not paired by id. */
  readonly unpairedCount: number;
  readonly coverage: Coverage | null;
  readonly rules: TimeRules;
  readonly free: FreeEntries;
}

export function curveOf(problem: TimeProblem): ScopeResult['curve'] {
  const { messages, candidates, coverage } = problem;
  return curveDelays.map((maxDelay) => {
    const rules = { ...problem.rules, delay: namedDelay(maxDelay) };
    const checked = checkable(messages, candidates, coverage, rules);
    return {
      maxDelay,
      missingAtLeast: fewestMissing(problem, checked, rules),
      unchecked: problem.unpairedCount - checked.length,
    };
  });
}

/** Over the messages checked at both delays, do five working days give less than half of what the one used gives? */
export function isDelayDoubtful(problem: TimeProblem): boolean {
  const { messages, candidates, coverage, rules } = problem;
  const longRules = { ...rules, delay: namedDelay('5WD') };
  const checkedAtUsed = checkable(messages, candidates, coverage, rules);
  const checkedAtBoth = checkable(messages, checkedAtUsed, coverage, longRules);
  const atUsed = fewestMissing(problem, checkedAtBoth, rules);
  if (atUsed === 0) return false;
  return 2 * fewestMissing(problem, checkedAtBoth, longRules) < atUsed;
}

function fewestMissing(problem: TimeProblem, checked: Uint32Array, rules: TimeRules): number {
  const graph = graphOf(problem.messages, checked, entrySide(problem.free, rules));
  return checked.length - matchingSize(graph);
}
