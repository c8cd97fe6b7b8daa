/** For each entry the first message that it can stand for. */
import { firstAtLeast } from '../../sorted/first.ts';
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
