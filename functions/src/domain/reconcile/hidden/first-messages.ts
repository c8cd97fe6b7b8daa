/** For each entry the first message that it can stand for. */
import type { MatchingGraph } from '../matching/graph.ts';

/** @returns the message's place in the graph; -1 where there is none */
export function firstMessages({
  messageFrom,
  messageTo,
  entryFrom,
  entryTo,
}: MatchingGraph): (entry: number) => number {
  const latestTo = Float64Array.from(messageTo);
  for (let i = 1; i < latestTo.length; i++) latestTo[i] = Math.max(latestTo[i]!, latestTo[i - 1]!);
  return (entry) => {
    const message = firstAtLeast(latestTo, entryFrom[entry]!);
    return message < messageFrom.length && messageFrom[message]! <= entryTo[entry]! ? message : -1;
  };
}

/** The first place of the sorted values that holds no less than `least`. */
function firstAtLeast(sorted: Float64Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
