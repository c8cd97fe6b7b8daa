/** What is known of the searches one by one, and that they agree where more than one may be taken. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classify, matchingSize, Standing } from './classify.ts';
import { graphOfIntervals } from './graph.fixture.ts';
import type { EntryInterval } from './graph.fixture.ts';
import { matchGeneral } from './general.ts';
import { emptyMatching, isProper, wholeGraph } from './graph.ts';
import type { MatchingGraph } from './graph.ts';
import { greedyStart } from './greedy.ts';
import { matchProper } from './proper.ts';
import { windowsOfProper } from './proper-windows.ts';
import { leaveUndecided } from './undecided.ts';
import type { GraphWindow } from './windows.ts';
import { windowsOf } from './windows.ts';

const place = fc.integer({ min: 0, max: 14 });

function intervals(widths: readonly number[]): fc.Arbitrary<EntryInterval[]> {
  const capacity = fc.constantFrom(1, 1, 1, 2, 3);
  return fc.array(fc.tuple(place, fc.constantFrom(...widths), capacity), { maxLength: 8 });
}

function graphs(messages: readonly number[], entries: readonly number[]): fc.Arbitrary<MatchingGraph> {
  return fc
    .tuple(intervals(messages), intervals(entries))
    .map(([sent, noted]) => graphOfIntervals(sent, noted));
}

const any = [0, 0, 1, 2, 5, 9];

/** Small graphs of any shape; those of the usual shape; and those of which only the messages are sorted alike. */
const anyGraphs = graphs(any, any);
const properGraphs = graphs([1], [2]);
const convexGraphs = graphs([0], any);

const matched = ({ mate }: { readonly mate: Int32Array }): number => mate.filter((one) => one !== -1).length;

it('where messages are sorted alike at both ends, to take what ends first is maximum already', () => {
  fc.assert(
    fc.property(convexGraphs, (graph) => {
      const matching = emptyMatching(graph);
      greedyStart(graph, wholeGraph(graph), matching);
      expect(matched(matching)).toBe(matchingSize(graph));
      expect(matching.used.every((used, entry) => used <= graph.capacity[entry]!)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('in the usual shape the plain matching and the general one pair as many', () => {
  fc.assert(
    fc.property(properGraphs, (graph) => {
      expect(isProper(graph, wholeGraph(graph))).toBe(true);
      const [plain, general] = [emptyMatching(graph), emptyMatching(graph)];
      matchProper(graph, wholeGraph(graph), plain);
      expect(matchGeneral(graph, wholeGraph(graph), general)).toBe(true);
      expect(matched(plain)).toBe(matched(general));
    }),
    { numRuns: 60 },
  );
});

it('each window has its messages, its span and its entries, by either way to find it', () => {
  fc.assert(
    fc.property(fc.oneof(anyGraphs, properGraphs), (graph) => {
      const { standing, windows, windowOf } = classify(graph);
      const isLeftOut = standing.map((one) => (one === Standing.explained ? 0 : 1));
      expect([...windowOf].map((window) => (window === -1 ? 0 : 1))).toEqual([...isLeftOut]);
      for (const [number, { from, to, messages, entries }] of windows.entries()) {
        const own = [...windowOf.keys()].filter((message) => windowOf[message] === number);
        expect(own).toHaveLength(messages);
        expect(Math.min(...own.map((message) => graph.messageFrom[message]!))).toBe(from);
        expect(Math.max(...own.map((message) => graph.messageTo[message]!))).toBe(to);
        const meet = graph.capacity.filter((_, entry) =>
          own.some(
            (message) =>
              graph.messageFrom[message]! <= graph.entryTo[entry]! &&
              graph.entryFrom[entry]! <= graph.messageTo[message]!,
          ),
        );
        expect(meet.reduce((sum, one) => sum + one, 0)).toBe(entries);
      }
      const findings = [windowsOf, ...(isProper(graph, wholeGraph(graph)) ? [windowsOfProper] : [])].map(
        (find) => {
          const found = { windows: [] as GraphWindow[], windowOf: new Int32Array(standing.length).fill(-1) };
          const missing: number[] = [];
          find(graph, wholeGraph(graph), isLeftOut, found, (message) => missing.push(message));
          return { ...found, missing };
        },
      );
      const missing = [...standing.keys()].filter((message) => standing[message] === Standing.missing);
      for (const found of findings) expect(found).toEqual({ windows, windowOf, missing });
    }),
    { numRuns: 60 },
  );
});

it('of a knot that is given up nothing stays matched, and its figures are those of who has an entry', () => {
  const graph = graphOfIntervals(
    [
      [0, 9],
      [2, 1],
      [4, 0],
      [20, 3],
    ],
    [
      [1, 2, 3],
      [8, 1, 4],
      [21, 9, 5],
    ],
  );
  const matching = { mate: Int32Array.of(0, 0, -1, 2), used: Uint32Array.of(2, 0, 1) };
  const told: [number, boolean][] = [];
  const knot = { firstMessage: 0, endMessage: 3, firstEntry: 0, endEntry: 2 };
  const left = leaveUndecided(graph, knot, matching, (...one) => told.push(one));
  expect(left).toEqual({ from: 0, to: 9, messages: 2, entries: 7 });
  expect(told).toEqual([
    [0, true],
    [1, true],
    [2, false],
  ]);
  expect(matching).toEqual({ mate: Int32Array.of(-1, -1, -1, 2), used: Uint32Array.of(0, 0, 1) });
});

/** Of no usual shape: a message within another, and each entry for two of them. */
const before = graphOfIntervals(
  [
    [0, 9],
    [2, 1],
    [3, 0],
  ],
  [[1, 3, 2]],
);
const farMs = 1000;

it('a stretch is decided in the same way wherever in the logs it lies', () => {
  const joined = (one: Float64Array, other: Float64Array): Float64Array =>
    Float64Array.of(...one, ...other.map((ms) => ms + farMs));
  fc.assert(
    fc.property(fc.oneof(anyGraphs, properGraphs), (graph) => {
      const [first, alone] = [classify(before), classify(graph)];
      const both = classify({
        messageFrom: joined(before.messageFrom, graph.messageFrom),
        messageTo: joined(before.messageTo, graph.messageTo),
        entryFrom: joined(before.entryFrom, graph.entryFrom),
        entryTo: joined(before.entryTo, graph.entryTo),
        capacity: Uint32Array.of(...before.capacity, ...graph.capacity),
      });
      expect(both.size).toBe(first.size + alone.size);
      expect([...both.standing]).toEqual([...first.standing, ...alone.standing]);
      expect([...both.margin]).toEqual([...first.margin, ...alone.margin]);
      const moved = alone.windows.map((one) => ({ ...one, from: one.from + farMs, to: one.to + farMs }));
      expect(both.windows).toEqual([...first.windows, ...moved]);
    }),
    { numRuns: 60 },
  );
});
