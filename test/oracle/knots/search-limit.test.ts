/** Knots in which the search is given up: what is said of them is still true, and all else is as without them. */
import { expect, test } from 'vitest';
import { classify, Standing } from '#domain/reconcile/matching/classify.ts';
import { randomFrom } from '../generator/random.ts';
import { maximumOf } from '../matchings.ts';
import { columnsOf, edgesOf } from './compare.ts';
import { randomSpans } from './random-graph.ts';

const graphCount = 1500;
const names = Object.entries(Standing);
const nameOf = (standing: number): string => names.find(([, code]) => code === standing)![0];

test('with few steps fewer messages are decided on, none otherwise, and the bounds stay bounds', () => {
  let givenUp = 0;
  let decidedBeside = 0;
  for (let seed = 0; seed < graphCount; seed += 1) {
    const random = randomFrom(seed);
    const spans = randomSpans(random, 'general');
    const graph = columnsOf(spans);
    const all = classify(graph);
    const some = classify(graph, random.below(4));
    expect(all.undecided).toEqual([]);
    if (some.undecided.length === 0) continue;
    givenUp += 1;

    const oracle = maximumOf(edgesOf(spans));
    const standings = Array.from(some.standing, nameOf);
    for (const [message, standing] of standings.entries()) {
      if (standing === 'undecided') continue;
      decidedBeside += 1;
      expect(standing).toBe(nameOf(all.standing[message]!));
      expect(some.margin[message]).toBe(all.margin[message]);
    }
    const undecided = standings.filter((standing) => standing === 'undecided').length;
    expect(some.undecided.reduce((sum, { messages }) => sum + messages, 0)).toBe(undecided);
    // What is left out counts as unchecked: the rest is matched as far as it can be, and no bound is too high.
    const missing = standings.length - undecided - some.size;
    expect(missing).toBeLessThanOrEqual(standings.length - oracle.size);
    const inWindows = some.windows.reduce((sum, { messages, entries }) => sum + messages - entries, 0);
    expect(inWindows).toBe(missing);
  }
  expect(givenUp).toBeGreaterThan(100);
  expect(decidedBeside).toBeGreaterThan(100);
});
