import { expect, test } from 'vitest';
import { classify } from '#domain/reconcile/matching/classify.ts';
import { adversaries } from './adversaries.ts';
import { columnsOf } from './compare.ts';

/** The engine's own limit is 1000 (matching/search-limit.ts); a step is counted, so this holds on any machine. */
const steps = 32;

/** The hardest at full size; of the others a fifth, for `npm test` has little time. */
const sizeOf = (name: string): number => (name === 'tangle' ? 100_000 : 20_000);

test.each(Object.entries(adversaries))(
  'a large knot of the kind "%s" is decided in few steps',
  (name, make) => {
    const size = sizeOf(name);
    const graph = columnsOf(make(size));
    const { undecided, windows, standing, size: matched } = classify(graph, steps);
    expect(undecided).toEqual([]);
    const missing = windows.reduce((sum, { messages, entries }) => sum + messages - entries, 0);
    expect(missing).toBe(standing.length - matched);
  },
);

test('with fewer steps a tangle of 100,000 is left undecided, but for who has no entry at all', () => {
  const size = 100_000;
  const spans = adversaries['tangle']!(size);
  const { undecided, windows, size: matched } = classify(columnsOf(spans), 2);
  expect(undecided).toHaveLength(1);
  expect(undecided[0]!.messages + windows.length).toBe(size);
  expect(windows.every(({ entries }) => entries === 0)).toBe(true);
  expect(matched).toBe(0);
});
