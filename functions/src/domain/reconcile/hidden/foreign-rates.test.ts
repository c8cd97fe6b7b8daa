import { describe, expect, test } from 'vitest';
import { hourMs } from '../../time/norwegian-time.ts';
import { ratesOf } from './foreign-rates.ts';
import type { FormDemand } from './foreign-rates.ts';
import { KindsOfTime } from './kinds-of-time.ts';

const at = (time: string): number => Date.parse(`2023-03-${time}:00.000+01:00`);
/** A week from Monday: 50 working hours, 70 beside them, 48 of days off. */
const week = { from: at('06T00:00'), to: at('13T00:00') - 1 };
const kinds = (): KindsOfTime => new KindsOfTime(week.from, week.to, false);
/** Entries can stand for a message on Tuesday from seven to five. */
const tuesday = { from: at('07T07:00'), to: at('07T17:00') - 1 };

const form = (rows: readonly (readonly [string, number])[], any = [tuesday]): FormDemand => ({
  form: 'time',
  widthMs: 1000,
  widestMs: 1000,
  atMs: rows.map(([time]) => at(time)),
  units: rows.map(([, units]) => units),
  checked: any,
  any,
});
const hoursOf = (exposureMs: Float64Array): number[] => [...exposureMs].map((ms) => ms / hourMs);

describe('how often entries of other channels come', () => {
  const rows = [
    ['06T08:00', 2],
    ['07T08:00', 3],
    ['11T12:00', 1],
    ['13T08:00', 7],
    ['05T08:00', 7],
  ] as const;
  const rates = () => ratesOf(form(rows), [week], kinds());

  test('those that can stand for a message, and those outside the period, are not counted', () => {
    expect([...rates().shape]).toEqual([2.5, 0.5, 1.5]);
  });

  test('the time is what is left, and what half an entry takes if all were from elsewhere', () => {
    const [working, rest, off] = hoursOf(rates().exposureMs);
    expect(working).toBeCloseTo(40 + (0.5 * 50) / 5.5, 9);
    expect(rest).toBeCloseTo(70 + 70, 9);
    expect(off).toBeCloseTo(48 + (0.5 * 48) / 1.5, 9);
  });

  test('of the times when messages can be meant only those within the period are taken from it', () => {
    const long = [{ from: at('01T00:00'), to: at('07T17:00') - 1 }];
    const [working, , off] = hoursOf(ratesOf(form([], long), [week], kinds()).exposureMs);
    expect(working).toBeCloseTo(30 + 50, 9);
    expect(off).toBeCloseTo(48 + 48, 9);
  });

  test('two stretches of a period are one after the other', () => {
    const parts = [
      { from: week.from, to: at('07T12:00') - 1 },
      { from: at('09T00:00'), to: at('10T00:00') - 1 },
    ];
    const [working] = hoursOf(ratesOf(form(rows), parts, kinds()).exposureMs);
    // Fifteen hours and ten, of which five on Tuesday; five entries were seen.
    expect(working).toBeCloseTo(20 + (0.5 * 25) / 5.5, 9);
  });

  test('without any period half an entry takes a millisecond: nothing is known', () => {
    const none = ratesOf(form(rows), [], kinds());
    expect([...none.shape]).toEqual([0.5, 0.5, 0.5]);
    expect([...none.exposureMs]).toEqual([1, 1, 1]);
  });
});
