import fc from 'fast-check';
import { expect, it } from 'vitest';
import { graphOfIntervals } from './graph.fixture.ts';
import type { Knot, MatchingGraph } from './graph.ts';
import { knotsOf } from './knots.ts';

const span = fc.tuple(fc.nat(14), fc.constantFrom(0, 0, 1, 2, 5));
const spans = fc.array(span, { maxLength: 8 });
const anyGraphs = fc.tuple(spans, spans).map(([messages, entries]) =>
  graphOfIntervals(
    messages,
    entries.map(([from, width]) => [from, width, 1]),
  ),
);

const ends = (knots: readonly Knot[]): number[][] =>
  knots.map(({ firstMessage, endMessage, firstEntry, endEntry }) => [
    firstMessage,
    endMessage,
    firstEntry,
    endEntry,
  ]);

/** Spans of both sides that hang together on the axis, one after the other. */
function stretchesOf({ messageFrom, messageTo, entryFrom, entryTo }: MatchingGraph): number {
  const spans = [
    ...Array.from(messageFrom, (from, i) => ({ from, to: messageTo[i]! })),
    ...Array.from(entryFrom, (from, i) => ({ from, to: entryTo[i]! })),
  ].sort((a, b) => a.from - b.from);
  let reach = -1;
  let count = 0;
  for (const { from, to } of spans) {
    if (from > reach) count++;
    reach = Math.max(reach, to);
  }
  return count;
}

it('nothing is left out, nothing reaches from one to another, and none could be cut further', () => {
  fc.assert(
    fc.property(anyGraphs, (graph) => {
      const knots = [...knotsOf(graph)];
      expect(knots).toHaveLength(stretchesOf(graph));
      const last = { endMessage: 0, endEntry: 0, ...knots.at(-1) };
      expect([last.endMessage, last.endEntry]).toEqual([graph.messageFrom.length, graph.entryFrom.length]);
      let before = { endMessage: 0, endEntry: 0, reach: -1 };
      for (const { firstMessage, endMessage, firstEntry, endEntry } of knots) {
        expect([firstMessage, firstEntry]).toEqual([before.endMessage, before.endEntry]);
        const froms = [
          ...graph.messageFrom.subarray(firstMessage, endMessage),
          ...graph.entryFrom.subarray(firstEntry, endEntry),
        ];
        expect(Math.min(...froms)).toBeGreaterThan(before.reach);
        const tos = [
          ...graph.messageTo.subarray(firstMessage, endMessage),
          ...graph.entryTo.subarray(firstEntry, endEntry),
        ];
        before = { endMessage, endEntry, reach: Math.max(...tos) };
      }
    }),
    { numRuns: 80 },
  );
});

it('spans that meet in one instant hang together', () => {
  const graph = graphOfIntervals(
    [
      [0, 5],
      [6, 1],
    ],
    [
      [5, 0, 1],
      [7, 9, 1],
    ],
  );
  expect(ends([...knotsOf(graph)])).toEqual([
    [0, 1, 0, 1],
    [1, 2, 1, 2],
  ]);
});
