/** The graph without the entries that can stand for no message: those belong to no stretch of messages. */
import type { MatchingGraph } from '../matching/graph.ts';
import { range } from '../matching/interval-picker.ts';
import { gathered, gatheredIntegers } from '../sorted-order.ts';

export function withNeededEntries(graph: MatchingGraph): MatchingGraph {
  const { messageFrom, messageTo, entryFrom, entryTo, capacity } = graph;
  const latestTo = Float64Array.from(messageTo);
  for (let i = 1; i < latestTo.length; i++) latestTo[i] = Math.max(latestTo[i]!, latestTo[i - 1]!);
  const needed = range(0, entryFrom.length).filter((entry) => {
    const begun = countUpTo(messageFrom, entryTo[entry]!);
    return begun > 0 && latestTo[begun - 1]! >= entryFrom[entry]!;
  });
  return {
    messageFrom,
    messageTo,
    entryFrom: gathered(entryFrom, needed),
    entryTo: gathered(entryTo, needed),
    capacity: gatheredIntegers(capacity, needed),
  };
}

/** How many of the sorted values are no larger than `most`. */
function countUpTo(sorted: Float64Array, most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
