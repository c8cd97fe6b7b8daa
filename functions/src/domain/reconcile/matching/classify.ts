/** The verdicts of rule 5 over all maximum matchings, and the windows of rule 6. */
import { emptyMatching, isProper, wholeGraph } from './graph.ts';
import type { Knot, Matching, MatchingGraph } from './graph.ts';
import { markDeficientGeneral, matchGeneral } from './general.ts';
import { knotsOf } from './knots.ts';
import { markMarginGeneral, markMarginProper } from '../margin/margin.ts';
import { markDeficientProper, matchProper } from './proper.ts';
import { leaveUndecided } from './undecided.ts';
import type { UndecidedKnot } from './undecided.ts';
import { windowsOfProper } from './proper-windows.ts';
import { windowsOf } from './windows.ts';
import type { GraphWindow } from './windows.ts';

export interface Classification {
  /** The size of a maximum matching of all but the undecided messages. */
  readonly size: number;
  /** For each message of the graph 0 explained, 1 contested, 2 missing, 3 undecided. */
  readonly standing: Uint8Array;
  /** For each message of the graph 1 where it stays explained whichever one entry belongs to another channel. */
  readonly margin: Uint8Array;
  readonly windows: readonly GraphWindow[];
  /** For each message of the graph its window's place in `windows`; -1 where it has none. */
  readonly windowOf: Int32Array;
  /** Knots in which the search was given up. */
  readonly undecided: readonly UndecidedKnot[];
}

export const Standing = { explained: 0, contested: 1, missing: 2, undecided: 3 } as const;

/** A classification under way. */
export interface Findings extends Omit<Classification, 'size'> {
  readonly windows: GraphWindow[];
  readonly undecided: UndecidedKnot[];
}

export function emptyFindings({ messageFrom }: MatchingGraph): Findings {
  const count = messageFrom.length;
  return {
    standing: new Uint8Array(count),
    margin: new Uint8Array(count),
    windows: [],
    windowOf: new Int32Array(count).fill(-1),
    undecided: [],
  };
}

/** How many messages can be paired at once; where a search was given up, at most so many. */
export function matchingSize(graph: MatchingGraph, stepsPerVertex?: number): number {
  const matching = emptyMatching(graph);
  let size = 0;
  for (const knot of usualOrKnots(graph)) size += sizeOfKnot(graph, knot, matching, stepsPerVertex);
  return size;
}

/** @param matching takes up the knot's pairs */
export function sizeOfKnot(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  stepsPerVertex?: number,
): number {
  if (matchKnot(graph, knot, matching, stepsPerVertex) === 'undecided') {
    const { messages, entries } = leaveUndecided(graph, knot, matching, () => undefined);
    return Math.min(messages, entries);
  }
  return pairedIn(matching, knot);
}

export function classify(graph: MatchingGraph, stepsPerVertex?: number): Classification {
  const matching = emptyMatching(graph);
  const findings = emptyFindings(graph);
  for (const knot of usualOrKnots(graph)) classifyKnot(graph, knot, matching, findings, stepsPerVertex);
  return { ...findings, size: pairedIn(matching, wholeGraph(graph)) };
}

/** @param findings takes up what is found of the knot */
export function classifyKnot(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  { standing, margin, windows, windowOf, undecided }: Findings,
  stepsPerVertex?: number,
): void {
  const shape = matchKnot(graph, knot, matching, stepsPerVertex);
  if (shape === 'usual') {
    markDeficientProper(graph, knot, matching, standing);
    markMarginProper(graph, knot, matching, margin);
  } else if (shape === 'other') {
    markDeficientGeneral(graph, knot, matching, standing);
    markMarginGeneral(graph, knot, matching, margin);
  } else {
    const left = leaveUndecided(graph, knot, matching, (message, hasEntry) => {
      standing[message] = hasEntry ? Standing.undecided : Standing.contested;
    });
    // Where no message has an entry there was nothing to decide.
    if (left.messages > 0) undecided.push(left);
  }
  const windowsOfKnot = shape === 'usual' ? windowsOfProper : windowsOf;
  windowsOfKnot(
    graph,
    knot,
    standing,
    { windows, windowOf },
    (message) => (standing[message] = Standing.missing),
  );
}

/** One knot where the whole graph is of the usual shape; else the parts, so that few need the general search. */
function usualOrKnots(graph: MatchingGraph): Iterable<Knot> {
  const whole = wholeGraph(graph);
  return isProper(graph, whole) ? [whole] : knotsOf(graph);
}

/** @returns which shape was matched, or that it was not matched for good */
function matchKnot(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  stepsPerVertex?: number,
): 'usual' | 'other' | 'undecided' {
  if (!isProper(graph, knot)) {
    return matchGeneral(graph, knot, matching, stepsPerVertex) ? 'other' : 'undecided';
  }
  matchProper(graph, knot, matching);
  return 'usual';
}

/** How many messages of the knot have an entry. */
export function pairedIn({ mate }: Matching, { firstMessage, endMessage }: Knot): number {
  let size = 0;
  for (let message = firstMessage; message < endMessage; message++) if (mate[message] !== -1) size++;
  return size;
}
