/** A history published anew with other hidden counts is the same to the byte; programs that tell more are caught. */
import { describe, expect, test } from 'vitest';
import type { MakeFigures } from './history.ts';
import { attackByInsiders } from './insiders.ts';
import { addsEverything, forgets, tellsTheRest, totalsForgetOwnNumbers } from './mutants.ts';
import { shapeOf } from './shapes.ts';
import {
  tellsByMoving,
  tellsByOrder,
  tellsBySilence,
  tellsByTime,
  tellsNearlyAll,
} from './telling-mutants.ts';
import { twinsOf } from './twin.ts';

const seeds = Array.from({ length: 16 }, (_, seed) => seed);

test('ends of hidden counts are in worlds in which the very same was published', () => {
  // All of them, of three hundred histories: `npm run attack`.
  const twins = seeds.slice(0, 6).map((seed) => twinsOf(seed, shapeOf(seed), 6));
  expect(twins.flatMap(({ faults }) => faults)).toEqual([]);
  expect(twins.reduce((all, { ends }) => all + ends, 0)).toBeGreaterThan(50);
});

test('nor is a count narrowed for who knows another of the same sum', () => {
  const outcomes = seeds.flatMap((seed) => attackByInsiders(seed, shapeOf(seed)));
  expect(outcomes.length).toBeGreaterThan(5);
  expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
});

describe('caught, by publishing it anew', () => {
  const isCaught = (make: MakeFigures, count = 8): boolean =>
    seeds.slice(0, count).some((seed) => twinsOf(seed, shapeOf(seed), 2, make).faults.length > 0);

  test.each([
    ['totals without secondary suppression', addsEverything],
    ['totals that forget what was published before', forgets],
    ['a total told again of what did not change', tellsTheRest],
    ['an "at least" that is nearly all', tellsNearlyAll],
    ['a total that is withheld where it would tell', tellsBySilence],
    ['totals in the order of what is hidden', tellsByOrder],
    ['a total that comes when enough is hidden', tellsByTime],
    ['a total that moves with what is hidden', tellsByMoving],
    ['totals that forget own numbers', totalsForgetOwnNumbers],
  ] as const)('%s', (_name, make) => expect(isCaught(make)).toBe(true));
});
