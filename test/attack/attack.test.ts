/**
 * A reader who kept everything against random histories: no hidden count is narrowed; and against programs that
 * publish too much: each is caught. `npm run attack` tries all of them, and the pages as they are built.
 */
import { describe, expect, test } from 'vitest';
import { publicFigures } from '#domain/disclosure/index.ts';
import { attack } from './attack.ts';
import { historyOf, type MakeFigures } from './history.ts';
import { knowledgeOf, type Published } from './knowledge.ts';
import {
  addsEverything,
  comparesOwnNumbersAlone,
  forgets,
  forgetsOwnNumbers,
  showsEveryOwnNumber,
  tellsTheRest,
  withPressFigure,
  withTooManyWindows,
} from './mutants.ts';
import { shapeOf } from './shapes.ts';
import type { ShowRule } from './show-rule.ts';
import { worldWith } from './solve.ts';

/** Beside the first ones some whose totals are exact for long. */
const seeds = [...Array.from({ length: 20 }, (_, seed) => seed), 158, 189];
const faultsOf = (editions: readonly Published[]): readonly string[] => attack(knowledgeOf(editions)).faults;

describe('everything published of random histories', () => {
  test('narrows no hidden count, and something is told', () => {
    const histories = seeds.map((seed) => historyOf(seed, shapeOf(seed)));
    const outcomes = histories.map((editions) => attack(knowledgeOf(editions)));
    expect(outcomes.flatMap(({ faults }, seed) => faults.map((fault) => `seed ${seed}: ${fault}`))).toEqual(
      [],
    );
    expect(outcomes.reduce((all, { hidden }) => all + hidden, 0)).toBeGreaterThan(300);
    const exact = histories.flat().flatMap(exactWithHidden);
    expect(exact.length).toBeGreaterThan(5);
  });
});

/** Totals that are exact though a count of their area is hidden. */
function exactWithHidden({ totals = [], municipalities }: Published): unknown[] {
  const isHidden = municipalities.some(({ notice }) => notice?.notFoundAtLeast === '1-3' && !notice.closed);
  return isHidden ? totals.filter(({ area, isExact }) => area === 'no' && isExact) : [];
}

describe('a program that publishes too much is caught', () => {
  const caught = (make: MakeFigures): number =>
    seeds.slice(0, 16).filter((seed) => faultsOf(historyOf(seed, shapeOf(seed), make)).length > 0).length;

  test('totals without secondary suppression', () => expect(caught(addsEverything)).toBeGreaterThan(10));

  test('totals that forget what was published before', () => expect(caught(forgets)).toBeGreaterThan(2));

  // Rarely: most of what it tells narrows nothing. Publishing it anew with other counts catches it at once.
  test('a total told again of what did not change', () =>
    expect(faultsOf(historyOf(199, shapeOf(199), tellsTheRest))).not.toEqual([]));

  test('a press figure that adds hidden counts', () => {
    const two = [edition(1, '1-3', '1-3')];
    expect(faultsOf(two)).toEqual([]);
    expect(faultsOf(withPressFigure(two, 6))).toContain('1101 version 1 is not 1');
    expect(faultsOf(withPressFigure(two, 4))).toEqual([]);
  });

  test('one change between two totals', () => {
    const totals = (atLeast: number): Published['totals'] => [{ area: 'no', atLeast, isExact: true }];
    const first = { ...edition(1, '1-3', '1-3', '1-3', '1-3', '1-3', '1-3'), totals: totals(12) };
    const second = { ...edition(2, '1-3', '1-3', '1-3', '1-3', '1-3', '1-3'), totals: totals(14) };
    expect(faultsOf([first])).toEqual([]);
    expect(faultsOf([first, second])).toEqual(['1101 version 2 is not 1']);
  });

  test.each<[string, ShowRule]>([
    ['a count beside an own number that was forgotten', forgetsOwnNumbers],
    ['every own number that is asked for', showsEveryOwnNumber],
    ['an own number beside a shown one', comparesOwnNumbersAlone],
  ])('%s', (_name, rule) => {
    const faults = seeds.slice(0, 10).flatMap((seed) => {
      const editions = historyOf(seed, shapeOf(seed), publicFigures, rule);
      return knowledgeOf(editions, rule).faults;
    });
    expect(faults.filter((fault) => / version \d+: -?[1-3] more than in /.test(fault))).not.toEqual([]);
  });

  test('own three, then four: one came', () => {
    const first = edition(1, '1-3', '1-3');
    const [one, ...others] = first.municipalities;
    const own = {
      ...first,
      municipalities: [{ ...one!, notice: { ...one!.notice!, ownNumber: 3 } }, ...others],
    };
    const told = (rule?: ShowRule) => attack(knowledgeOf([own, edition(2, 4, '1-3')], rule)).faults;
    expect(told(forgetsOwnNumbers)).toEqual(['1101 version 2: 1 more than in 1101 version 1']);
    expect(() => told()).toThrow('1101 version 2: nobody could have shown 4');
  });

  test('more windows than the range holds', () => {
    expect(faultsOf(withTooManyWindows([edition(1, '1-3', 5)]))).toEqual([
      '1101 version 1: more windows than the shown count can be',
    ]);
  });

  test('a total that forgets that windows are known', () => {
    const shown = edition(1, '1-3', '1-3');
    const [one, ...others] = shown.municipalities;
    const told = { ...one!, notice: { ...one!.notice!, windows: [1, 2] } };
    const known = { ...shown, municipalities: [told, ...others] };
    expect(faultsOf(withPressFigure([known], 4))).toEqual(['1103 version 1 is not 3']);
  });
});

/** @param version of the first place; all others have their first */
function edition(version: number, ...counts: ('1-3' | number)[]): Published {
  const numbers = ['1101', '1103', '1106', '1108', '1111', '1112'];
  return {
    municipalities: counts.map((notFoundAtLeast, i) => ({
      number: numbers[i]!,
      notice: { version: i === 0 ? version : 1, publishedAt: '', notFoundAtLeast, windows: [1] },
    })),
  };
}

test('the search says the same as trying every world', () => {
  for (const seed of seeds) {
    const values = Array.from({ length: 5 }, (_, i) => (seed * 7 + i * 3) % 4);
    const sums = [
      { plus: [0, 1, 2], minus: [], least: values[0]! + 3, most: values[1]! + 4 },
      { plus: [1, 2, 3], minus: [4], least: values[2]! + 1, most: values[3]! + 3 },
    ];
    const ranges = { low: new Int32Array(5).fill(1), high: new Int32Array(5).fill(3) };
    const worlds = Array.from({ length: 3 ** 5 }, (_, n) =>
      [0, 1, 2, 3, 4].map((i) => 1 + (Math.floor(n / 3 ** i) % 3)),
    );
    const isTrue = (world: number[]): boolean =>
      sums.every(({ plus, minus, least, most }) => {
        const value =
          plus.reduce((all, i) => all + world[i]!, 0) - minus.reduce((all, i) => all + world[i]!, 0);
        return least <= value && value <= most;
      });
    for (let variable = 0; variable < 5; variable++) {
      for (let value = 1; value <= 3; value++) {
        const isPossible = worlds.some((world) => world[variable] === value && isTrue(world));
        const { answer, world } = worldWith(ranges, sums, variable, value);
        expect(answer, `${seed} ${variable} ${value}`).toBe(isPossible ? 'possible' : 'impossible');
        if (world) expect(isTrue([...world])).toBe(true);
      }
    }
  }
});
