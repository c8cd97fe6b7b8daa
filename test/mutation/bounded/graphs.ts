/** Some of the graphs of test/oracle/knots/graph-cases.test.ts: as many as each mutant can be tried with. */
import { expect, test } from 'vitest';
import { compareGraphs } from '../../oracle/knots/graph-cases.ts';
import { Tally } from '../../oracle/knots/tally.ts';

test('the matching says what the definitions say', () => {
  expect(compareGraphs(0, 150, new Tally())).toBeNull();
});
