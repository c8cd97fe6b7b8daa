import { expect, it } from 'vitest';
import { classify, matchingSize, Standing } from './classify.ts';
import { graphOfIntervals } from './graph.fixture.ts';
import type { EntryInterval, MessageInterval } from './graph.fixture.ts';
import { StepsLeft } from './search-limit.ts';

/** Messages within one another: not of the usual shape. */
const nested: readonly MessageInterval[] = [
  [0, 9],
  [2, 1],
  [3, 0],
];

it('a search takes a step for each entry that it looks at, and with none it decides nothing', () => {
  const graph = graphOfIntervals(nested, [[3, 0, 1]]);
  expect(classify(graph).undecided).toEqual([]);
  expect(classify(graph, 0).undecided).toEqual([{ from: 0, to: 9, messages: 3, entries: 1 }]);
  expect([...classify(graph, 0).standing]).toEqual([
    Standing.undecided,
    Standing.undecided,
    Standing.undecided,
  ]);
});

it('where no message has an entry there is nothing to decide, however few steps there are', () => {
  const { undecided, standing, windows } = classify(graphOfIntervals(nested, []), 0);
  expect(undecided).toEqual([]);
  expect([...standing]).toEqual([Standing.missing, Standing.missing, Standing.missing]);
  expect(windows).toHaveLength(3);
});

it('of knots that are given up at most as many count as paired as have an entry, and as there are entries', () => {
  const far = nested.map(([from, width]): MessageInterval => [from + 100, width]);
  const simple: MessageInterval = [200, 0];
  const entries: readonly EntryInterval[] = [
    [3, 0, 2],
    [103, 0, 5],
    [200, 0, 1],
  ];
  const graph = graphOfIntervals([...nested, ...far, simple], entries);
  expect(matchingSize(graph)).toBe(2 + 3 + 1);
  expect(matchingSize(graph, 0)).toBe(2 + 3 + 1);
  const unreached = graphOfIntervals(
    [...nested, ...far],
    [
      [8, 0, 4],
      [108, 0, 4],
    ],
  );
  // Of each knot one message has an entry.
  expect(matchingSize(unreached, 0)).toBe(2);
  expect(matchingSize(unreached)).toBe(2);
  const tight: readonly EntryInterval[] = [
    [3, 0, 1],
    [8, 0, 4],
  ];
  // Two of the three have the first entry alone.
  expect(matchingSize(graphOfIntervals(nested, tight))).toBe(2);
  expect(matchingSize(graphOfIntervals(nested, tight), 0)).toBe(3);
});

it('so many steps may be taken for each message and each entry of the knot, wherever it lies', () => {
  const steps = new StepsLeft({ firstMessage: 5, endMessage: 7, firstEntry: 3, endEntry: 4 }, 2);
  const taken = Array.from({ length: 8 }, () => steps.take());
  expect(taken).toEqual([true, true, true, true, true, true, false, false]);
});
