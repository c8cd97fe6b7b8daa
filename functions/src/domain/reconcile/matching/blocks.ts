/** Stretches of a graph that can be matched by themselves, cut where a graph of a day more is cut too. */
import type { Knot, MatchingGraph } from './graph.ts';
import { knotsOf } from './knots.ts';

const blockMs = 30 * 24 * 3_600_000;

export interface Block {
  readonly knots: readonly Knot[];
  /** From the first knot's first row to the last one's last. */
  readonly whole: Knot;
}

/** The knots that begin within the same thirty days, whatever there is before and after them. */
export function* blocksOf(graph: MatchingGraph): Generator<Block> {
  let knots: Knot[] = [];
  let stretch: number | null = null;
  for (const knot of knotsOf(graph)) {
    const ofKnot = Math.floor(beginningOf(graph, knot) / blockMs);
    if (knots.length > 0 && ofKnot !== stretch) {
      yield blockOf(knots);
      knots = [];
    }
    stretch = ofKnot;
    knots.push(knot);
  }
  if (knots.length > 0) yield blockOf(knots);
}

function beginningOf({ messageFrom, entryFrom }: MatchingGraph, knot: Knot): number {
  const message = knot.firstMessage < knot.endMessage ? messageFrom[knot.firstMessage]! : Infinity;
  const entry = knot.firstEntry < knot.endEntry ? entryFrom[knot.firstEntry]! : Infinity;
  return Math.min(message, entry);
}

function blockOf(knots: readonly Knot[]): Block {
  const { firstMessage, firstEntry } = knots[0]!;
  const { endMessage, endEntry } = knots.at(-1)!;
  return { knots, whole: { firstMessage, endMessage, firstEntry, endEntry } };
}

/** All that the matching of the block rests on, and nothing else: how many of each, and their intervals and counts. */
export function columnsOf(graph: MatchingGraph, { whole }: Block): Uint8Array[] {
  const { firstMessage, endMessage, firstEntry, endEntry } = whole;
  return [
    Uint32Array.of(endMessage - firstMessage, endEntry - firstEntry),
    graph.messageFrom.subarray(firstMessage, endMessage),
    graph.messageTo.subarray(firstMessage, endMessage),
    graph.entryFrom.subarray(firstEntry, endEntry),
    graph.entryTo.subarray(firstEntry, endEntry),
    graph.capacity.subarray(firstEntry, endEntry),
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
}
