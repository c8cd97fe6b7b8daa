import { describe, expect, it } from 'vitest';
import { formatNumber, isKnownNumber, shownNumbers } from './numbers.ts';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from './reference.ts';

const seen = (portal: number[], register: number[] = [], scope: number[] = []) =>
  shownNumbers({ portal: new Set(portal), register: new Set(register), scope: new Set(scope) });

describe('the reference data', () => {
  it('has 356 municipalities in 2023 and 357 in 2024, 114 of them under a new number', () => {
    expect(municipalitiesFrom2020).toHaveLength(356);
    expect(municipalitiesFrom2024).toHaveLength(357);
    const renumbered = municipalitiesFrom2020.filter(({ number, successors }) => successors?.[0] !== number);
    expect(renumbered).toHaveLength(114);
  });

  it('stands by number, in which order what rests on it is hashed', () => {
    for (const list of [municipalitiesFrom2020, municipalitiesFrom2024]) {
      const numbers = list.map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted());
    }
  });

  it('knows the numbers of both periods and no other', () => {
    expect([301, 3018, 3114, 1507, 1508, 1580].every(isKnownNumber)).toBe(true);
    expect([0, 1, 1201, 9999, 30].some(isKnownNumber)).toBe(false);
    expect(formatNumber(301)).toBe('0301');
  });
});

describe('the shown number (contract 3, rule 1)', () => {
  it.each([
    ['the newest in the portal log', seen([3018, 3114]), 3018, 3114],
    ['the old one where only that occurs', seen([3018]), 3018, 3018],
    ['the portal log before the register', seen([3018], [3114]), 3114, 3018],
    ['the register where the portal log has none', seen([], [3018]), 3114, 3018],
    ['else the newest', seen([], [], [3018]), 3018, 3114],
    ['one that never changed', seen([301]), 301, 301],
    ['1508 and 1580 apart while 1507 occurs nowhere', seen([1508, 1580]), 1580, 1580],
    ['1580 as 1508 where 1507 occurs in the register', seen([1580], [1507]), 1580, 1508],
    ['1507 as 1508 where 1508 occurs in the portal log', seen([1507, 1508]), 1507, 1508],
    ['1508 as 1507 where the portal log has only 1507', seen([1507], [1508]), 1508, 1507],
    ['1580 as 1507 by the scope alone', seen([], [], [1507]), 1580, 1507],
  ])('%s', (_name, shown, number, expected) => expect(shown(number)).toBe(expected));
});
