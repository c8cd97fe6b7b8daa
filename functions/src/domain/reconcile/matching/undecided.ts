/** What is said of a knot in which the search was given up: only what needs no search. */
import type { Knot, Matching, MatchingGraph } from './graph.ts';
import { IntervalPicker, range } from './interval-picker.ts';

/** Messages that can have an entry, of which nothing more was found out: from the first sending to the last. */
export interface UndecidedKnot {
  readonly from: number;
  readonly to: number;
  readonly messages: number;
  readonly entries: number;
}

/**
 * Takes back what was matched in the knot.
 * @param onMessage told of each of its messages whether any entry can stand for it
 */
export function leaveUndecided(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  onMessage: (message: number, hasEntry: boolean) => void,
): UndecidedKnot {
  const { messageFrom, messageTo, entryFrom, entryTo } = graph;
  const entries = new IntervalPicker(range(knot.firstEntry, knot.endEntry), entryFrom, entryTo);
  const left = { from: Infinity, to: -Infinity, messages: 0, entries: 0 };
  for (let message = knot.firstMessage; message < knot.endMessage; message++) {
    matching.mate[message] = -1;
    const hasEntry = entries.find(messageFrom[message]!, messageTo[message]!) !== -1;
    onMessage(message, hasEntry);
    if (!hasEntry) continue;
    left.messages++;
    left.from = Math.min(left.from, messageFrom[message]!);
    left.to = Math.max(left.to, messageTo[message]!);
  }
  for (let entry = knot.firstEntry; entry < knot.endEntry; entry++) {
    matching.used[entry] = 0;
    left.entries += graph.capacity[entry]!;
  }
  return left;
}
