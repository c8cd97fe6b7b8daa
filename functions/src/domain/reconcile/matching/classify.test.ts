import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, matchingSize, Standing } from './classify.ts';
import { graphOfIntervals } from './graph.fixture.ts';
import type { EntryInterval, MessageInterval } from './graph.fixture.ts';
import type { MatchingGraph } from './graph.ts';
import { emptyMatching, isProper, wholeGraph } from './graph.ts';
import { markDeficientGeneral, matchGeneral } from './general.ts';

/** Every way to pair, by plain recursion: the largest, and which messages every largest one pairs. */
function byDefinition(graph: MatchingGraph): { size: number; always: boolean[]; degree: number[] } {
  const n = graph.messageFrom.length;
  const meets = (m: number, e: number): boolean =>
    graph.messageFrom[m]! <= graph.entryTo[e]! && graph.entryFrom[e]! <= graph.messageTo[m]!;
  const best = { size: -1, always: Array<boolean>(n).fill(true) };
  const left = [...graph.capacity];
  const paired = Array<boolean>(n).fill(false);
  const pairFrom = (message: number, size: number): void => {
    if (message === n) {
      if (size > best.size) Object.assign(best, { size, always: [...paired] });
      else if (size === best.size) best.always = best.always.map((was, i) => was && paired[i]!);
      return;
    }
    pairFrom(message + 1, size);
    for (let entry = 0; entry < left.length; entry++) {
      if (left[entry]! === 0 || !meets(message, entry)) continue;
      left[entry]!--;
      paired[message] = true;
      pairFrom(message + 1, size + 1);
      paired[message] = false;
      left[entry]!++;
    }
  };
  pairFrom(0, 0);
  const degree = Array.from(
    { length: n },
    (_, m) => left.filter((capacity, e) => capacity > 0 && meets(m, e)).length,
  );
  return { ...best, degree };
}

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

describe('verdicts over all maximum matchings', () => {
  it('are those of the definition, for any shape', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const expected = byDefinition(graph);
        const found = classify(graph);
        expect(found.size).toBe(expected.size);
        expect(matchingSize(graph)).toBe(expected.size);
        const standing = expected.always.map((always, m) =>
          always ? Standing.explained : expected.degree[m] === 0 ? Standing.missing : Standing.contested,
        );
        expect([...found.standing]).toEqual(standing);
        const deficit = found.windows.reduce((sum, window) => sum + window.messages - window.entries, 0);
        expect(deficit).toBe(graph.messageFrom.length - expected.size);
      }),
      { numRuns: 400 },
    );
  });

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
      { numRuns: 400 },
    );
    expect(usual).toBeGreaterThan(20);
  });
});

describe('large knots of the general shape', () => {
  it('4,000 messages, nested spans and entries of many widths, agree with the number of edges cut', () => {
    let state = 1;
    const next = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % below;
    };
    const messages = Array.from({ length: 4_000 }, (): MessageInterval => [
      next(80_000),
      next(50) === 0 ? next(4_000) : next(60),
    ]);
    const entries = Array.from({ length: 3_400 }, (): EntryInterval => [next(80_000), next(5_000), 1]);
    const graph = graphOfIntervals(messages, entries);
    const { size, windows, standing } = classify(graph);
    const unpaired = windows.reduce((sum, window) => sum + window.messages - window.entries, 0);
    expect(unpaired).toBe(4_000 - size);
    expect(unpaired).toBeGreaterThanOrEqual(600);
    expect(standing.length).toBe(4_000);
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
        [3, 1, 4_000_000_000],
      ],
    );
    expect(classify(graph)).toMatchObject({ size: 3, windows: [] });
  });
});
