/**
 * Which explained messages have a margin: still explained if any one entry turns out to belong to another channel.
 * They are those that an alternating path reaches from a spare entry (docs/reconciliation.md has the proof), so this
 * is the search for deficient messages seen from the other side.
 */
import { IntervalPicker, range } from '../matching/interval-picker.ts';
import type { Knot, Matching, MatchingGraph } from '../matching/graph.ts';

/**
 * The usual shape in linear time: the matching gave each message in turn the earliest free entry, so the messages
 * that a spare entry can stand for have mates no later than it, and the search leads to the left only.
 * @param margin by message of the graph: set to 1 where there is a margin
 */
export function markMarginProper(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  margin: Uint8Array,
): void {
  const { messageFrom, messageTo, entryFrom, entryTo, capacity } = graph;
  let reachedFrom = Infinity;
  /** The messages from here on end no earlier than the entry begins. */
  let runStart = knot.endMessage;
  /** The messages from here on begin later than the entry ends, or are marked already. */
  let end = knot.endMessage;
  for (let entry = knot.endEntry - 1; entry >= knot.firstEntry; entry--) {
    while (runStart > knot.firstMessage && messageTo[runStart - 1]! >= entryFrom[entry]!) runStart--;
    if (matching.used[entry]! >= capacity[entry]! && entry < reachedFrom) continue;
    while (end > knot.firstMessage && messageFrom[end - 1]! > entryTo[entry]!) end--;
    if (runStart >= end) continue;
    margin.fill(1, runStart, end);
    end = runStart;
    reachedFrom = Math.min(reachedFrom, matching.mate[runStart]!);
  }
}

/** Any shape: a search from the spare entries in which each message is visited once. */
export function markMarginGeneral(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  margin: Uint8Array,
): void {
  const { messageFrom, messageTo, entryFrom, entryTo, capacity } = graph;
  const waiting: number[] = [];
  for (let entry = knot.firstEntry; entry < knot.endEntry; entry++) {
    if (matching.used[entry]! < capacity[entry]!) waiting.push(entry);
  }
  const messages = new IntervalPicker(range(knot.firstMessage, knot.endMessage), messageFrom, messageTo);
  while (waiting.length > 0) {
    const entry = waiting.pop()!;
    for (;;) {
      const message = messages.take(entryFrom[entry]!, entryTo[entry]!);
      if (message === -1) break;
      margin[message] = 1;
      waiting.push(matching.mate[message]!);
    }
  }
}
