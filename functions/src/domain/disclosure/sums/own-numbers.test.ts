import { describe, expect, test } from 'vitest';
import { country, hidden, known, ten } from './counted-places.fixture.ts';
import { withOwnNumbers } from './own-numbers.ts';
import { type CountedPlace, emptyFigureHistory, publicFigures } from './public-figures.ts';

const own = (one: CountedPlace): CountedPlace => ({ ...one, ownNumber: true });
const beside = known('x', 5);
const area = (...places: string[]) => ({ area: places.join(''), places: [...places, 'x'] });

/** Ten counts are one told sum, of which one may show its own number. */
const told = () => publicFigures(emptyFigureHistory, ten, country(...ten));
const [a, b, ...others] = ten;

describe('one of ten may show its own number', () => {
  test('the first by name, in whatever order the places came', () => {
    const asking = [...others, own(b!), own(a!)];
    const figures = publicFigures(told().history, asking, country(...ten));
    expect(figures.refusedOwnNumbers).toEqual(['b']);
    expect(figures.history.ownNumbers).toEqual([{ place: 'a', version: 1 }]);
    expect(publicFigures(told().history, asking.toReversed(), country(...ten))).toEqual(figures);
  });

  test('a number that was let through once is the same history', () => {
    const first = withOwnNumbers(told().history, [{ place: 'a', version: 1 }]);
    const again = withOwnNumbers(first.history, [{ place: 'a', version: 1 }]);
    expect(again.history).toBe(first.history);
    expect(again.refused).toEqual([]);
  });

  test('another that asks and is refused stays a secret in every total', () => {
    const places = [own(a!), own(b!), ...others, beside];
    const figures = publicFigures(told().history, places, [area('a'), area('b'), area('a', 'b')]);
    expect(figures.totals).toMatchObject([
      { atLeast: 5 + 3, isExact: true, withheld: [] },
      { atLeast: 5 + 1, isExact: false, withheld: ['partly-outside'] },
      { atLeast: 5 + 3 + 1, isExact: false, withheld: ['partly-outside'] },
    ]);
  });

  test('one whose exact count was not kept shows none', () => {
    const one = { ...own(hidden('y', 2)), count: null };
    const figures = publicFigures(emptyFigureHistory, [one, beside], [area('y')]);
    expect(figures.totals).toMatchObject([{ atLeast: 5 + 1, isExact: false, withheld: ['not-kept'] }]);
  });
});

test('of a sum whose members are elsewhere, changed and not, it is said that one has changed', () => {
  const changed = [hidden('a', 3, 2), b!, ...others, beside];
  const figures = publicFigures(told().history, changed, [area('b', 'c')]);
  expect(figures.totals).toMatchObject([
    { atLeast: 5 + 2, isExact: false, withheld: ['changed-since-told'] },
  ]);
  expect(told().totals[0]).toMatchObject({ isExact: true });
});
