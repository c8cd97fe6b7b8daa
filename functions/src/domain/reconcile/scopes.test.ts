import { expect, test } from 'vitest';
import { reconcileSmall } from './small-logs.fixture.ts';
import { shownUnits } from './scopes.ts';

const unexplainedOf = (district: number | null, ...districts: number[]) =>
  reconcileSmall({
    sent: [],
    received: districts.map((one) => ({ minute: 0, municipality: 301, district: one })),
    options: { units: [{ municipality: 301, district }] },
  }).scopes[0]?.counts.unexplained ?? 0;

test('an entry belongs to a district unless it names another, and to a municipality whatever it names', () => {
  expect(unexplainedOf(5, 5, 6, 7)).toBe(1);
  expect(unexplainedOf(5, 0, 6, 7)).toBe(1);
  expect(unexplainedOf(5, 6, 7)).toBe(0);
  expect(unexplainedOf(null, 0, 5, 6)).toBe(3);
});

test('an entry without a municipality belongs to the one that is named', () => {
  const { scopes, warnings } = reconcileSmall({
    sent: [{ minute: 0, municipality: 4601 }],
    received: [{ minute: 1, municipality: 0 }],
    options: { units: [{ municipality: 4601, district: null }] },
  });
  expect(scopes[0]!.counts).toMatchObject({ explained: 1, unexplained: 0 });
  expect(warnings.some(({ code }) => code === 'rows-outside-scope')).toBe(false);
});

test('a scope named by the number of a municipality that was split holds both its parts', () => {
  const { scopes } = reconcileSmall({
    sent: [
      { minute: 0, municipality: 1508 },
      { minute: 0, municipality: 1580 },
    ],
    received: [],
    options: { units: [{ municipality: 1507, district: null }] },
  });
  expect(scopes.map(({ counts }) => counts.sent)).toEqual([2]);
});

test('units are told in order of number and district, each once, in whatever order they are given', () => {
  const units = [
    { municipality: 4601, district: null },
    { municipality: 301, district: 5 },
    { municipality: 1103, district: 0 },
    { municipality: 301, district: 12 },
    { municipality: 301, district: 5 },
  ];
  const ordered = [units[1], units[3], units[2], units[0]];
  expect(shownUnits(units, (number) => number)).toEqual(ordered);
  expect(shownUnits(units.toReversed(), (number) => number)).toEqual(ordered);
});
