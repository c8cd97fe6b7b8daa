import { describe, expect, test } from 'vitest';
import { disclosureRules } from '../rules.ts';
import { country, hidden, known, letters, ten } from './counted-places.fixture.ts';
import { mayShowOwnNumber } from './own-numbers.ts';
import {
  type CountedPlace,
  emptyFigureHistory,
  figureHistorySchema,
  publicFigures,
} from './public-figures.ts';

function totalOf(places: readonly CountedPlace[], history = emptyFigureHistory) {
  return publicFigures(history, places, country(...places));
}

describe('a total', () => {
  test('of counts that are no secret is their sum', () => {
    const { totals, history } = totalOf([known('a', 4), known('b', 9), { ...known('c', 0) }]);
    expect(totals).toEqual([{ area: 'no', places: 3, atLeast: 13, isExact: true, withheld: [] }]);
    expect(history).toBe(emptyFigureHistory);
  });

  test('with a hidden count holds the least that it can be, and says why', () => {
    const { totals } = totalOf([known('a', 4), hidden('b', 3)]);
    expect(totals).toEqual([{ area: 'no', places: 2, atLeast: 5, isExact: false, withheld: ['few-hidden'] }]);
  });

  test('of fewer than four messages that can be told is no number', () => {
    const { totals } = totalOf([hidden('a', 3), hidden('b', 3)]);
    expect(totals[0]).toMatchObject({ atLeast: null, withheld: ['few-hidden', 'few-messages'] });
  });

  test('of ten hidden counts in the middle of what they can be is exact', () => {
    const { totals, history } = totalOf(ten);
    const sum = ten.reduce((all, { count }) => all + count!, 0);
    expect(totals[0]).toMatchObject({ atLeast: sum, isExact: true, withheld: [] });
    expect(publicFigures(history, ten, country(...ten))).toMatchObject({ totals, history });
  });

  test.each([
    ['as low as they can be', 1, 10],
    ['as high as they can be', 3, 24],
  ])('of ten counts %s only says on which side it lies', (_name, count, atLeast) => {
    const { totals } = totalOf(letters(10).map((place) => hidden(place, count)));
    expect(totals[0]).toMatchObject({ atLeast, isExact: false, withheld: ['at-the-edge'] });
  });

  test('says nothing new once one of its counts has changed', () => {
    const { history, totals } = totalOf(ten);
    const changed = [hidden('a', 1, 2), ...ten.slice(1)];
    const after = totalOf(changed, history);
    // The others are at least what was told less three; the changed one at least one.
    expect(after.totals[0]).toMatchObject({ atLeast: totals[0]!.atLeast! - 2, isExact: false });
    expect(after.totals[0]!.withheld).toContain('changed-since-told');
    expect(after.history).toBe(history);
  });

  test('says nothing new where three become four', () => {
    const { history } = totalOf(ten);
    const grown = [{ ...known('a', 4), version: 2, earlier: ['1-3'] as const }, ...ten.slice(1)];
    expect(totalOf(grown, history).totals[0]).toMatchObject({
      isExact: false,
      withheld: ['changed-since-told'],
    });
  });

  test('holds a new municipality with its least, until enough are new', () => {
    const { history, totals } = totalOf(ten);
    const more = [...ten, hidden('z', 3)];
    expect(totalOf(more, history).totals[0]).toMatchObject({
      atLeast: totals[0]!.atLeast! + 1,
      isExact: false,
    });
    const tenMore = letters(20)
      .slice(10)
      .map((place, i) => hidden(place, i % 2 === 0 ? 3 : 1));
    const both = totalOf([...ten, ...tenMore], history);
    expect(both.totals[0]).toMatchObject({ atLeast: totals[0]!.atLeast! + 20, isExact: true });
    expect(both.history.sums).toHaveLength(2);
  });

  test('of an older version whose count was not kept holds the least, and no sum is made of it', () => {
    const { totals, history } = totalOf(ten.map((one) => ({ ...one, count: null })));
    expect(totals[0]).toMatchObject({ atLeast: 10, isExact: false, withheld: ['not-kept'] });
    expect(history.sums).toEqual([]);
  });
});

describe('areas', () => {
  test('that cross: a sum told of one is used in another only whole', () => {
    const areas = [
      { area: 'one', places: letters(10) },
      { area: 'crossing', places: letters(14).slice(2) },
      { area: 'no', places: letters(14) },
    ];
    const more = letters(14)
      .slice(10)
      .map((place) => known(place, 5));
    const { totals } = publicFigures(emptyFigureHistory, [...ten, ...more], areas);
    expect(totals.map(({ isExact }) => isExact)).toEqual([true, false, true]);
    expect(totals[1]!.withheld).toEqual(['partly-outside']);
    expect(totals[2]!.atLeast).toBe(totals[0]!.atLeast! + 20);
  });

  test('the order of places is irrelevant', () => {
    expect(publicFigures(emptyFigureHistory, [...ten].reverse(), country(...ten))).toEqual(totalOf(ten));
  });
});

describe("a municipality's own number", () => {
  const own = (place: CountedPlace): CountedPlace => ({ ...place, ownNumber: true });

  test('is no secret, and is in the total', () => {
    const { totals, history } = totalOf([own(hidden('a', 3)), known('b', 4)]);
    expect(totals[0]).toMatchObject({ atLeast: 7, isExact: true });
    expect(history.ownNumbers).toEqual([{ place: 'a', version: 1 }]);
  });

  test('that was kept and never shown, because its approval failed, is still a secret', () => {
    const history = figureHistorySchema.parse({ sums: [], ownNumbers: [{ place: 'a', version: 1 }] });
    const { totals } = totalOf([hidden('a', 3), known('b', 4)], history);
    expect(totals[0]).toMatchObject({ atLeast: 5, isExact: false });
  });

  test('of one place of a told sum is shown, of a second not: it would tell of the others', () => {
    const { history, totals } = totalOf(ten);
    const first = totalOf([own(ten[0]!), ...ten.slice(1)], history);
    expect(first).toMatchObject({ refusedOwnNumbers: [], totals });
    const second = totalOf([own(ten[0]!), own(ten[1]!), ...ten.slice(2)], first.history);
    expect(second.refusedOwnNumbers).toEqual(['b']);
    expect(second.totals).toEqual(totals);
    expect(['a', 'b', 'z'].map((place) => mayShowOwnNumber(first.history, place))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('is shown in its newer version as well, for readers take the two for the same', () => {
    const { history } = totalOf(ten);
    const first = totalOf([own(ten[0]!), ...ten.slice(1)], history);
    const again = totalOf([own(hidden('a', 3, 2)), ...ten.slice(1)], first.history);
    expect(again.refusedOwnNumbers).toEqual([]);
    expect(again.history.ownNumbers).toHaveLength(2);
  });

  test('is refused for good where a sum was told that left no room for it', () => {
    const [sum] = totalOf(ten).history.sums;
    const { ownNumbersAtMost: _kept, ...older } = sum!;
    const history = figureHistorySchema.parse({ sums: [older], ownNumbers: [] });
    expect(totalOf([own(ten[0]!), ...ten.slice(1)], history).refusedOwnNumbers).toEqual(['a']);
  });

  test('shown before a sum was told keeps the place out of every sum', () => {
    const first = totalOf([own(ten[0]!)]);
    expect(totalOf(ten, first.history).history.sums).toEqual([]);
  });
});

test('how many counts make a sum is configuration', () => {
  const rules = { ...disclosureRules, sumHoldsAtLeast: 11 };
  expect(publicFigures(emptyFigureHistory, ten, country(...ten), rules).history.sums).toEqual([]);
});
