/** The curve in the usual shape: one matching at the shortest delay, lengthened from delay to delay. */
import { firstAtLeast, firstWhere } from '../../sorted/first.ts';
import { namedDelay } from '../../time/delay.ts';
import type { Delay } from '../../time/delay.ts';
import { graphOf } from '../by-time.ts';
import { neverFalls } from '../matching/graph.ts';
import type { CurveFindings, TimeProblem } from './curve.ts';
import { curveDelays, longDelay } from './curve-delays.ts';
import { LengthenedMatching } from './lengthened-matching.ts';
import type { UsualShape } from './lengthened-matching.ts';

/** @returns null where the messages or entries are of another shape, or the register covers several stretches */
export function usualCurve(problem: TimeProblem): CurveFindings | null {
  const { coverage, rules, used, unpairedCount } = problem;
  const shape = usualShapeOf(problem);
  if (shape === null || coverage === null) return null;

  // Both ends never fall: the messages that a delay leaves inside the coverage are a run.
  const { messageFrom, messageTo } = shape;
  const first = firstAtLeast(messageFrom, coverage.from + rules.clockSkewMs);
  const endAt = (delay: Delay): number =>
    Math.max(
      first,
      firstWhere(messageTo.length, (message) => delay.deadline(messageTo[message]!) > coverage.to),
    );
  const endAtBoth = Math.min(endAt(rules.delay), endAt(namedDelay(longDelay)));
  const missingAtBoth = new Map<string, number>();
  const matching = new LengthenedMatching(shape, first, endAt(namedDelay(curveDelays[0])));
  const curve = curveDelays.map((maxDelay) => {
    const delay = namedDelay(maxDelay);
    matching.lengthen(delay);
    missingAtBoth.set(maxDelay, matching.unmatchedBefore(endAtBoth));
    const end = endAt(delay);
    const unchecked = unpairedCount - (end - first);
    return { maxDelay, missingAtLeast: matching.unmatchedBefore(end), unchecked };
  });
  // Fewer messages never miss more: where all of them miss none, no part of them does.
  if (used.missingAtLeast === 0) return { curve, isDelayDoubtful: false };
  const atUsed = missingAtBoth.get(rules.delay.text) ?? missingAtUsed(shape, first, endAtBoth, rules.delay);
  return { curve, isDelayDoubtful: 2 * missingAtBoth.get(longDelay)! < atUsed };
}

function missingAtUsed(shape: UsualShape, first: number, end: number, delay: Delay): number {
  const matching = new LengthenedMatching(shape, first, end);
  matching.lengthen(delay);
  return matching.unmatchedBefore(end);
}

function usualShapeOf({ messages, candidates, free, used, coverage }: TimeProblem): UsualShape | null {
  if (coverage?.stretches !== undefined || free.hasSent || free.hasCounts) return null;
  const { messageFrom, messageTo } = graphOf(messages, candidates, used.side);
  const isUsual =
    neverFalls(messageTo, 0, messageTo.length) && neverFalls(free.receivedTo, 0, free.receivedTo.length);
  // Sorted already, the entries' later ends are in the order of their receipt.
  return isUsual
    ? { messageFrom, messageTo, receivedFrom: free.receivedFrom, receivedTo: used.side.entryTo }
    : null;
}
