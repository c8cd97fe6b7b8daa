/**
 * Who can stand for whom, as intervals on the axis of sending times (contract 3, rule 5).
 *
 * Both kinds of entries become one: an entry can stand for a message when the message's span [from, to] meets the
 * entry's interval. An entry with `sendt` has that span widened by clockSkew at both ends. An entry without has
 * [earliest sending whose deadline is not before its `mottatt`, last millisecond of `mottatt` + clockSkew], which
 * says the same as "`mottatt` meets [first - clockSkew, deadline(last)]", since the deadline never falls.
 */
export interface MatchingGraph {
  /** Spans of the checked messages, sorted by from, to. */
  readonly messageFrom: Float64Array;
  readonly messageTo: Float64Array;
  /** Intervals of the entries, sorted by from, to. */
  readonly entryFrom: Float64Array;
  readonly entryTo: Float64Array;
  /** How many messages each entry row may stand for: its `antall`, never expanded. */
  readonly capacity: Uint32Array;
}

/** A part of the graph that shares no edge with the rest: messages [firstMessage, endMessage) and the entries alike. */
export interface Knot {
  readonly firstMessage: number;
  readonly endMessage: number;
  readonly firstEntry: number;
  readonly endEntry: number;
}

/** A maximum matching: for each message the entry that stands for it, or -1. */
export interface Matching {
  readonly mate: Int32Array;
  /** How many messages each entry stands for. */
  readonly used: Uint32Array;
}

export function emptyMatching(graph: MatchingGraph): Matching {
  return {
    mate: new Int32Array(graph.messageFrom.length).fill(-1),
    used: new Uint32Array(graph.entryFrom.length),
  };
}

export function wholeGraph(graph: MatchingGraph): Knot {
  return {
    firstMessage: 0,
    endMessage: graph.messageFrom.length,
    firstEntry: 0,
    endEntry: graph.entryFrom.length,
  };
}

/**
 * Is the knot of the usual shape: no span lies strictly inside another on the same side, so that both sides are
 * sorted alike at both ends?
 */
export function isProper(graph: MatchingGraph, knot: Knot): boolean {
  return (
    neverFalls(graph.messageTo, knot.firstMessage, knot.endMessage) &&
    neverFalls(graph.entryTo, knot.firstEntry, knot.endEntry)
  );
}

export function neverFalls(values: Float64Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}
