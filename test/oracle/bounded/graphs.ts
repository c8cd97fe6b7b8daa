/** Some of the graphs of test/oracle/knots, and small ones of the hardest: as many as each mutant can be tried with. */
import { expect, test } from 'vitest';
import { classify } from '#domain/reconcile/matching/classify.ts';
import { adversaries } from '../knots/adversaries.ts';
import { columnsOf } from '../knots/compare.ts';
import { compareGraphs } from '../knots/graph-cases.ts';
import { Tally } from '../knots/tally.ts';

test('the matching says what the definitions say', () => {
  expect(compareGraphs(0, 90, new Tally())).toBeNull();
});

test.each([
  ['tangle', 3.2],
  ['identical', 0.1],
  ['nested', 1.1],
  ['chain', 0.6],
  ['false starts', 1.1],
  ['star', 0.6],
  ['count rows', 0.1],
])('of the kind "%s" 300 messages are decided in %d steps for each vertex', (kind, steps) => {
  expect(classify(columnsOf(adversaries[kind]!(300)), steps).undecided).toEqual([]);
});

test('to move what is matched along a path takes steps too', () => {
  expect(classify(columnsOf(adversaries['tangle']!(300)), 2.9).undecided).toHaveLength(1);
});
