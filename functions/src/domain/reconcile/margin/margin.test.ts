import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, Standing } from '../matching/classify.ts';
import { emptyMatching, isProper, wholeGraph } from '../matching/graph.ts';
import { graphOfIntervals } from '../matching/graph.fixture.ts';
import type { EntryInterval } from '../matching/graph.fixture.ts';
import type { MatchingGraph } from '../matching/graph.ts';
import { matchGeneral } from '../matching/general.ts';
import { markMarginGeneral } from './margin.ts';

/** The size of a maximum matching with a message left aside (-1: none), by plain augmentation. */
function sizeWithout(graph: MatchingGraph, capacity: Uint32Array, aside: number): number {
  const holders: number[][] = Array.from(capacity, () => []);
  const place = (message: number, tried: Set<number>): boolean =>
    holders.some((held, entry) => {
      const meets =
        graph.messageFrom[message]! <= graph.entryTo[entry]! &&
        graph.entryFrom[entry]! <= graph.messageTo[message]!;
      if (!meets || tried.has(entry)) return false;
      tried.add(entry);
      if (held.length < capacity[entry]!) return held.push(message) > 0;
      const moved = held.findIndex((holder) => place(holder, tried));
      if (moved !== -1) held[moved] = message;
      return moved !== -1;
    });
  let size = 0;
  for (let message = 0; message < graph.messageFrom.length; message++) {
    if (message !== aside && place(message, new Set())) size++;
  }
  return size;
}

/** By the definition: explained as it is, and with any one entry taken away. */
function marginByDefinition(graph: MatchingGraph): boolean[] {
  const entryless = Array.from(graph.capacity, (_, entry) =>
    graph.capacity.map((capacity, other) => (other === entry ? capacity - 1 : capacity)),
  );
  const all = [graph.capacity, ...entryless].map((capacity) => ({
    capacity,
    size: sizeWithout(graph, capacity, -1),
  }));
  return Array.from(graph.messageFrom, (_, message) =>
    all.every(({ capacity, size }) => sizeWithout(graph, capacity, message) < size),
  );
}

const from = fc.integer({ min: 0, max: 14 });
const widths = { point: [0], equal: [2], any: [0, 0, 1, 2, 5, 9] };
const intervals = (width: readonly number[]): fc.Arbitrary<EntryInterval[]> =>
  fc.array(fc.tuple(from, fc.constantFrom(...width), fc.constantFrom(1, 1, 1, 2, 3)), { maxLength: 7 });

/** Messages and entries: sorted alike at both ends; entries within one another; both within one another. */
const shapes = {
  proper: [widths.point, widths.equal],
  convex: [widths.point, widths.any],
  general: [widths.any, widths.any],
} as const;

describe.each(Object.entries(shapes))(
  'the margin in graphs of the shape %s',
  (shape, [messages, entries]) => {
    const graphs = fc.tuple(intervals(messages), intervals(entries)).map(([m, e]) => graphOfIntervals(m, e));

    test('is that of the definition', () => {
      const seen = { withMargin: 0, tight: 0, unusual: 0 };
      fc.assert(
        fc.property(graphs, (graph) => {
          const { margin, standing } = classify(graph);
          const expected = marginByDefinition(graph);
          expect(Array.from(margin, (has) => has === 1)).toEqual(expected);
          standing.forEach((one, message) => {
            if (one !== Standing.explained) return;
            seen[expected[message] ? 'withMargin' : 'tight']++;
          });
          if (!isProper(graph, wholeGraph(graph))) seen.unusual++;
        }),
        { numRuns: 1000 },
      );
      expect(seen.withMargin).toBeGreaterThan(300);
      expect(seen.tight).toBeGreaterThan(300);
      expect(seen.unusual > 200).toBe(shape !== 'proper');
    });

    test('does not depend on which maximum matching it starts from', () => {
      fc.assert(
        fc.property(graphs, (graph) => {
          const knot = wholeGraph(graph);
          const matching = emptyMatching(graph);
          matchGeneral(graph, knot, matching);
          const margin = new Uint8Array(graph.messageFrom.length);
          markMarginGeneral(graph, knot, matching, margin);
          expect([...margin]).toEqual([...classify(graph).margin]);
        }),
        { numRuns: 500 },
      );
    });
  },
);
