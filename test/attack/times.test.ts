/** A total moves when a place says something new: one of its own, or one that a wider sum is told with. */
import { expect, test } from 'vitest';
import type { Published } from './knowledge.ts';
import { movedTotals } from './times.ts';

type Totals = Readonly<Record<string, number>>;

/** Two places of Rogaland and one of Vestland, each with the version of its notice. */
function edition(versions: readonly number[], totals: Totals, summed: readonly string[] = []): Published {
  return {
    totals: Object.entries(totals).map(([area, atLeast]) => {
      const withheld = summed.includes(area) ? ['partly-outside'] : ['few-hidden'];
      return { area, atLeast, isExact: false, withheld };
    }),
    municipalities: versions.map((version, i) => ({
      number: ['1101', '1103', '4601'][i]!,
      notice: { version, publishedAt: '', notFoundAtLeast: '1-3', windows: [] },
    })),
  };
}

const before = edition([1, 1, 1], { 11: 4, 46: 5, no: 9 });

test.each([
  ['nothing', [1, 1, 1], { 11: 4, 46: 5, no: 9 }, [], []],
  ['a place of its own', [1, 1, 2], { 11: 4, 46: 6, no: 9 }, [], []],
  ['a sum of the country, told with a place elsewhere', [1, 1, 2], { 11: 5, 46: 5, no: 10 }, ['11'], []],
  ['a place elsewhere, in no sum with it', [1, 1, 2], { 11: 5, 46: 5, no: 10 }, [], ['11']],
  ['a sum in which nobody said anything', [1, 1, 1], { 11: 5, 46: 5, no: 10 }, ['11'], ['11', 'no']],
  ['nothing that anybody said', [1, 1, 1], { 11: 4, 46: 5, no: 10 }, [], ['no']],
  ['a place of another county', [2, 1, 1], { 11: 4, 46: 6, no: 9 }, [], ['46']],
  ['a place of another county, which moved as well', [2, 1, 1], { 11: 5, 46: 6, no: 9 }, [], ['46']],
] as const)('moved by %s', (_name, versions, totals, summed, faults) => {
  const told = faults.map((area) => `the total of ${area} moved, and no place of it did`);
  expect(movedTotals(before, edition(versions, totals, summed))).toEqual(told);
});
