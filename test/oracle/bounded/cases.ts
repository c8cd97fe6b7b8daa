/** Some of the cases of test/oracle/engine-agrees.test.ts: as many as each mutant can be tried with. */
import { expect, test } from 'vitest';
import { disagreements } from '../differential.ts';
import { caseOf } from '../generator/random-case.ts';

const casesATest = 50;

test.each([0, 50, 100, 150, 200, 250])('engine and oracle agree on the cases from %d on', async (first) => {
  for (let seed = first; seed < first + casesATest; seed++) {
    expect(await disagreements(caseOf(seed)), `seed ${String(seed)}`).toEqual([]);
  }
});
