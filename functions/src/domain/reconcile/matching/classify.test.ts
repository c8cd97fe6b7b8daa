import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, Standing } from './classify.ts';
import { graphOfIntervals } from './graph.fixture.ts';
import type { EntryInterval, MessageInterval } from './graph.fixture.ts';
import { emptyMatching, isProper, wholeGraph } from './graph.ts';
import { markDeficientGeneral, matchGeneral } from './general.ts';

const interval = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.constantFrom(0, 0, 1, 2, 5, 9));
const capacity = fc.constantFrom(1, 1, 1, 2, 3);
const graphs = fc
  .tuple(fc.array(interval, { maxLength: 6 }), fc.array(fc.tuple(interval, capacity), { maxLength: 6 }))
  .map(([messages, entries]) =>
    graphOfIntervals(
      messages,
      entries.map(([[from, width], n]) => [from, width, n]),
    ),
  );

/** That the verdicts are those of the definition: test/oracle/knots/graph-cases.test.ts. */
describe('verdicts over all maximum matchings', () => {
  it('are the same by the general search where the shape is the usual one', () => {
    let usual = 0;
    fc.assert(
      fc.property(graphs, (graph) => {
        const knot = wholeGraph(graph);
        if (!isProper(graph, knot)) return;
        usual++;
        const matching = emptyMatching(graph);
        matchGeneral(graph, knot, matching);
        const deficient = new Uint8Array(graph.messageFrom.length);
        markDeficientGeneral(graph, knot, matching, deficient);
        expect([...deficient]).toEqual(
          [...classify(graph).standing].map((s) => (s === Standing.explained ? 0 : 1)),
        );
      }),
      { numRuns: 150 },
    );
    expect(usual).toBeGreaterThan(10);
  });
});

describe('large knots of the general shape', () => {
  it('1,000 messages, nested spans and entries of many widths, agree with the number of edges cut', () => {
    let state = 1;
    const next = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % below;
    };
    const messages = Array.from({ length: 1_000 }, (): MessageInterval => [
      next(20_000),
      next(50) === 0 ? next(1_000) : next(60),
    ]);
    const entries = Array.from({ length: 850 }, (): EntryInterval => [next(20_000), next(5_000), 1]);
    const graph = graphOfIntervals(messages, entries);
    const { size, windows, standing } = classify(graph);
    const unpaired = windows.reduce((sum, window) => sum + window.messages - window.entries, 0);
    expect(unpaired).toBe(1_000 - size);
    expect(unpaired).toBeGreaterThanOrEqual(150);
    expect(standing.length).toBe(1_000);
  });

  it('never expands a large count', () => {
    const graph = graphOfIntervals(
      [
        [0, 5],
        [1, 0],
        [2, 9],
      ],
      [
        [0, 20, 100_000],
        [3, 1, 1_000_000_000],
      ],
    );
    expect(classify(graph)).toMatchObject({ size: 3, windows: [] });
  });
});
