/** Some cases as those of test/oracle/engine-agrees.test.ts: as many as each mutant can be tried with. */
import { expect, test } from 'vitest';
import { disagreements } from '../differential.ts';
import { clockCase } from '../generator/clock-case.ts';
import { caseOf } from '../generator/random-case.ts';
import { randomFrom } from '../generator/random.ts';
import { tangledCase } from '../generator/tangled-case.ts';

test.each([
  { kind: 'mostly small', make: caseOf, count: 60 },
  { kind: 'tangled', make: (seed: number) => tangledCase(randomFrom(seed)), count: 20 },
  { kind: 'of a wrong clock', make: (seed: number) => clockCase(randomFrom(seed)), count: 6 },
  { kind: 'more that are mostly small', make: (seed: number) => caseOf(1000 + seed), count: 60 },
])('engine and oracle agree on $count cases, $kind', async ({ make, count }) => {
  for (let seed = 0; seed < count; seed++) {
    expect(await disagreements(make(seed)), `seed ${String(seed)}`).toEqual([]);
  }
});
