/**
 * The usual shape in linear time: both sides sorted alike at both ends, so that the entries that can stand for a
 * message are a run, and the runs move to the right with the messages. Proofs: docs/reconciliation.md.
 */
import type { Knot, Matching, MatchingGraph } from './graph.ts';

/** Gives each message in turn the earliest entry that is still free: maximum, and it keeps the order. */
export function matchProper(graph: MatchingGraph, knot: Knot, matching: Matching): void {
  const { messageFrom, messageTo, entryFrom, entryTo, capacity } = graph;
  const { mate, used } = matching;
  let entry = knot.firstEntry;
  for (let message = knot.firstMessage; message < knot.endMessage; message++) {
    while (
      entry < knot.endEntry &&
      (used[entry]! >= capacity[entry]! || entryTo[entry]! < messageFrom[message]!)
    ) {
      entry++;
    }
    if (entry < knot.endEntry && entryFrom[entry]! <= messageTo[message]!) {
      mate[message] = entry;
      used[entry]!++;
    }
  }
}

/**
 * Marks the messages that some maximum matching leaves out. An unmatched message found the entries of its run taken
 * by earlier messages; any of those can be left out in its stead, and so on to the left, never to the right. The
 * messages so reached are a run, so one sweep from the right suffices.
 */
export function markDeficientProper(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  deficient: Uint8Array,
): void {
  const { messageFrom, messageTo, entryFrom, entryTo } = graph;
  const firstMate = firstMates(knot, matching);
  let reachedFrom = Infinity;
  let runStart = knot.endEntry;
  for (let message = knot.endMessage - 1; message >= knot.firstMessage; message--) {
    // The first entry that ends no earlier than the message begins; it moves to the left with the messages.
    while (runStart > knot.firstEntry && entryTo[runStart - 1]! >= messageFrom[message]!) runStart--;
    if (matching.mate[message] !== -1 && message < reachedFrom) continue;
    deficient[message] = 1;
    const hasEntry = runStart < knot.endEntry && entryFrom[runStart]! <= messageTo[message]!;
    if (hasEntry) reachedFrom = Math.min(reachedFrom, firstMate[runStart - knot.firstEntry]!);
  }
}

/** For each entry of the knot the first message that it stands for. */
function firstMates(knot: Knot, matching: Matching): Float64Array {
  const first = new Float64Array(knot.endEntry - knot.firstEntry).fill(Infinity);
  for (let message = knot.endMessage - 1; message >= knot.firstMessage; message--) {
    const entry = matching.mate[message]!;
    if (entry !== -1) first[entry - knot.firstEntry] = message;
  }
  return first;
}
