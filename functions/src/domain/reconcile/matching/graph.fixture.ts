import type { MatchingGraph } from './graph.ts';

export type MessageInterval = readonly [from: number, width: number];
/** The capacity: how many messages the entry may stand for. */
export type EntryInterval = readonly [from: number, width: number, capacity: number];

/** A graph of its own for a test: both sides are put in order. */
export function graphOfIntervals(
  messages: readonly (MessageInterval | EntryInterval)[],
  entries: readonly EntryInterval[],
): MatchingGraph {
  const byStart = (a: readonly number[], b: readonly number[]): number => a[0]! - b[0]! || a[1]! - b[1]!;
  const ms = messages.toSorted(byStart);
  const es = entries.toSorted(byStart);
  return {
    messageFrom: Float64Array.from(ms, ([from]) => from),
    messageTo: Float64Array.from(ms, ([from, width]) => from + width),
    entryFrom: Float64Array.from(es, ([from]) => from),
    entryTo: Float64Array.from(es, ([from, width]) => from + width),
    capacity: Uint32Array.from(es, ([, , capacity]) => capacity),
  };
}
