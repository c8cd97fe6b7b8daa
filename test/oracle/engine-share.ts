import { expect, test } from 'vitest';
import { disagreements, report } from './differential.ts';
import { caseOf } from './generator/random-case.ts';

/**
 * Cases in all, the same in each review: `npm run oracle` tries others. ORACLE_CASES and ORACLE_FIRST_SEED in the
 * environment ask for more, fewer or others.
 */
const caseCount = Number(process.env['ORACLE_CASES'] ?? 20_000);
const firstSeed = Number(process.env['ORACLE_FIRST_SEED'] ?? 0);
const casesATest = 2500;
const timeoutMs = 300_000;

/** One share of the cases, so that two files can run side by side. */
export function engineAgreesOnShare(share: number, shares: number): void {
  const from = firstSeed + Math.floor((caseCount * share) / shares);
  const to = firstSeed + Math.floor((caseCount * (share + 1)) / shares);
  for (let start = from; start < to; start += casesATest) {
    const end = Math.min(to, start + casesATest);
    test(
      `engine and oracle agree on seeds ${start} to ${end - 1}`,
      async () => {
        for (let seed = start; seed < end; seed += 1) {
          const found = caseOf(seed);
          if ((await disagreements(found)).length > 0) expect.fail(await report(seed, found));
        }
      },
      timeoutMs,
    );
  }
}
