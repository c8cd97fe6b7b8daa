/** The verdicts of rule 5 over all maximum matchings, and the windows of rule 6. */
import { emptyMatching, isProper, wholeGraph } from './graph.ts';
import type { Knot, Matching, MatchingGraph } from './graph.ts';
import { markDeficientGeneral, matchGeneral } from './general.ts';
import { knotsOf } from './knots.ts';
import { markMarginGeneral, markMarginProper } from '../margin/margin.ts';
import { markDeficientProper, matchProper } from './proper.ts';
import { windowsOf } from './windows.ts';
import type { GraphWindow } from './windows.ts';

export interface Classification {
  /** The size of a maximum matching. */
  readonly size: number;
  /** For each message of the graph 0 explained, 1 contested, 2 missing. */
  readonly standing: Uint8Array;
  /** For each message of the graph 1 where it stays explained whichever one entry belongs to another channel. */
  readonly margin: Uint8Array;
  readonly windows: readonly GraphWindow[];
  /** For each message of the graph its window's place in `windows`; -1 where it has none. */
  readonly windowOf: Int32Array;
}

export const Standing = { explained: 0, contested: 1, missing: 2 } as const;

/** How many messages can be paired at once. */
export function matchingSize(graph: MatchingGraph): number {
  const matching = emptyMatching(graph);
  for (const knot of usualOrKnots(graph)) matchKnot(graph, knot, matching);
  return sizeOf(matching);
}

export function classify(graph: MatchingGraph): Classification {
  const matching = emptyMatching(graph);
  const standing = new Uint8Array(graph.messageFrom.length);
  const margin = new Uint8Array(standing.length);
  const windows: GraphWindow[] = [];
  const windowOf = new Int32Array(standing.length).fill(-1);
  for (const knot of usualOrKnots(graph)) {
    const isUsual = matchKnot(graph, knot, matching);
    const mark = isUsual ? markDeficientProper : markDeficientGeneral;
    mark(graph, knot, matching, standing);
    const markMargin = isUsual ? markMarginProper : markMarginGeneral;
    markMargin(graph, knot, matching, margin);
    windowsOf(
      graph,
      knot,
      standing,
      { windows, windowOf },
      (message) => (standing[message] = Standing.missing),
    );
  }
  return { size: sizeOf(matching), standing, margin, windows, windowOf };
}

/** One knot where the whole graph is of the usual shape; else the parts, so that few need the general search. */
function usualOrKnots(graph: MatchingGraph): Iterable<Knot> {
  const whole = wholeGraph(graph);
  return isProper(graph, whole) ? [whole] : knotsOf(graph);
}

function matchKnot(graph: MatchingGraph, knot: Knot, matching: Matching): boolean {
  const isUsual = isProper(graph, knot);
  if (isUsual) matchProper(graph, knot, matching);
  else matchGeneral(graph, knot, matching);
  return isUsual;
}

function sizeOf(matching: Matching): number {
  let size = 0;
  for (const entry of matching.mate) if (entry !== -1) size++;
  return size;
}
