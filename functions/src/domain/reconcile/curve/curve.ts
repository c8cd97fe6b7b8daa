/** Rule 9: how the figures would be at other delays, and whether the delay used looks too short. */
import { namedDelay } from '../../time/delay.ts';
import type { Delay } from '../../time/delay.ts';
import { checkable, entrySide, graphOf } from '../by-time.ts';
import type { EntrySide, TimeRules } from '../by-time.ts';
import { matchingSize } from '../matching/classify.ts';
import type { MatchingMemory } from '../matching/memory.ts';
import { sizeRemembering } from '../matching/remembered.ts';
import type { Coverage, ScopeResult } from '../result.ts';
import type { FreeEntries, ScopeMessages } from '../scope-tables.ts';
import { curveDelays, longDelay } from './curve-delays.ts';
import { usualCurve } from './usual-curve.ts';

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
  /** What the delay used gave: worked out already, and not again. */
  readonly used: AtDelay;
  readonly memory?: MatchingMemory;
}

export interface AtDelay {
  readonly checked: Uint32Array;
  readonly side: EntrySide;
  readonly missingAtLeast: number;
}

export interface CurveFindings {
  readonly curve: ScopeResult['curve'];
  /** Over the messages checked at both, does the long delay give less than half of what the delay used gives? */
  readonly isDelayDoubtful: boolean;
}

export function curveOf(problem: TimeProblem): CurveFindings {
  return usualCurve(problem) ?? plainCurve(problem);
}

/** Any shape: a matching of its own at each delay. */
export function plainCurve(problem: TimeProblem): CurveFindings {
  return { curve: pointsOf(problem), isDelayDoubtful: isDelayDoubtful(problem) };
}

function pointsOf(problem: TimeProblem): ScopeResult['curve'] {
  const { rules, used, unpairedCount } = problem;
  return curveDelays.map((maxDelay) => {
    const at = maxDelay === rules.delay.text ? used : atDelay(problem, namedDelay(maxDelay));
    return { maxDelay, missingAtLeast: at.missingAtLeast, unchecked: unpairedCount - at.checked.length };
  });
}

function atDelay(problem: TimeProblem, delay: Delay): AtDelay {
  const rules = { ...problem.rules, delay };
  const checked = checkable(problem.messages, problem.candidates, problem.coverage, rules);
  const side = entrySide(problem.free, rules);
  return { checked, side, missingAtLeast: fewestMissing(problem, checked, side) };
}

function isDelayDoubtful(problem: TimeProblem): boolean {
  const { messages, coverage, rules, free, used } = problem;
  // Fewer messages never miss more: where all of them miss none, no part of them does.
  if (used.missingAtLeast === 0) return false;
  const longRules = { ...rules, delay: namedDelay(longDelay) };
  const checkedAtBoth = checkable(messages, used.checked, coverage, longRules);
  const atUsed = fewestMissing(problem, checkedAtBoth, used.side);
  if (atUsed === 0) return false;
  return 2 * fewestMissing(problem, checkedAtBoth, entrySide(free, longRules)) < atUsed;
}

function fewestMissing({ messages, memory }: TimeProblem, checked: Uint32Array, side: EntrySide): number {
  const graph = graphOf(messages, checked, side);
  return checked.length - (memory ? sizeRemembering(graph, memory) : matchingSize(graph));
}
