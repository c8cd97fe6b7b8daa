import { describe, expect, test } from 'vitest';
import { country, hidden, known, letters, ten } from './counted-places.fixture.ts';
import { type Area, emptyFigureHistory, figureHistorySchema, publicFigures } from './public-figures.ts';
import { publicTotalSchema } from './public-total.ts';

const figuresOf = (places: Parameters<typeof publicFigures>[1], areas: readonly Area[]) =>
  publicFigures(emptyFigureHistory, places, areas);
const membersOf = ({ history }: ReturnType<typeof figuresOf>): string[] =>
  history.sums.map(({ members }) => members.map(({ place }) => place).join(''));

describe('a place is in one told sum at most', () => {
  const twenty = letters(20).map((place, i) => hidden(place, 1 + (i % 3)));
  const areas = [
    { area: 'first', places: letters(10) },
    { area: 'crossing', places: letters(15).slice(5) },
    { area: 'no', places: letters(20) },
  ];

  test('where areas cross, or hold one another: two sums of one count would tell their difference', () => {
    expect(membersOf(figuresOf(twenty, areas))).toEqual(['abcdefghij', 'klmnopqrst']);
  });

  test('its members stand by their names, in whatever order the places came', () => {
    expect(membersOf(figuresOf(ten.toReversed(), country(...ten)))).toEqual(['abcdefghij']);
  });

  test('a count that is no secret is in none', () => {
    const both = [...ten, known('x', 5)];
    const figures = figuresOf(both, country(...both));
    expect(membersOf(figures)).toEqual(['abcdefghij']);
    expect(figures.totals[0]).toMatchObject({ atLeast: 26, isExact: true });
  });
});

describe('no sum is told', () => {
  test('of ten counts that have three windows each: it would leave them no room', () => {
    const narrow = letters(10).map((place) => ({ ...hidden(place, 3), windows: 3 }));
    const { totals, history } = figuresOf(narrow, country(...narrow));
    expect(history.sums).toEqual([]);
    expect(totals[0]).toMatchObject({ atLeast: 10, isExact: false, withheld: ['few-hidden'] });
  });

  test('of counts that cannot be behind what is shown', () => {
    const wrong = letters(10).map((place) => hidden(place, 9));
    const { totals, history } = figuresOf(wrong, country(...wrong));
    expect(history.sums).toEqual([]);
    expect(totals[0]).toMatchObject({ atLeast: 10, withheld: ['not-kept'] });
  });
});

describe('a total', () => {
  const totalOf = (...places: Parameters<typeof publicFigures>[1]) =>
    figuresOf(places, country(...places)).totals[0];

  test('of four messages is told, of none as well, of nothing that is known not', () => {
    expect(totalOf(known('a', 4), known('b', 0))).toMatchObject({ atLeast: 4, isExact: true });
    expect(totalOf(known('a', 0))).toMatchObject({ atLeast: 0, isExact: true, withheld: [] });
    const unknown = { ...hidden('a', 0), shown: 'not-shown' as const, count: null };
    expect(totalOf(unknown)).toMatchObject({ atLeast: null, withheld: ['few-messages', 'not-kept'] });
  });

  test('of three that a municipality tells itself is no number', () => {
    expect(totalOf({ ...hidden('a', 3), ownNumber: true })).toMatchObject({
      atLeast: null,
      withheld: ['few-messages'],
    });
  });

  test('gives its reasons by name', () => {
    const places = [{ ...hidden('a', 1), count: null }, hidden('b', 1), known('c', 9)];
    expect(totalOf(...places)).toMatchObject({ atLeast: 11, withheld: ['few-hidden', 'not-kept'] });
  });

  test('of a number that was shown needs no exact count', () => {
    expect(totalOf({ ...known('a', 5), count: null })).toMatchObject({ atLeast: 5, isExact: true });
  });
});

test('what is kept and what is shown pass their own schemas whole', () => {
  const places = [...ten, { ...hidden('x', 2), ownNumber: true }, known('z', 9)];
  const { history, totals } = figuresOf(places, country(...places));
  expect(history.ownNumbers).toEqual([{ place: 'x', version: 1 }]);
  expect(figureHistorySchema.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
  expect(totals.map((total) => publicTotalSchema.parse(total))).toEqual(totals);
  expect(publicTotalSchema.safeParse({ ...totals[0], atLeast: -1 }).success).toBe(false);
  expect(publicTotalSchema.safeParse({ ...totals[0], places: -1 }).success).toBe(false);
});
