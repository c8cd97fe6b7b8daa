import { describe, expect, test } from 'vitest';
import { hourMs } from '../../time/norwegian-time.ts';
import { measure } from './foreign-rates.ts';
import { KindsOfTime } from './kinds-of-time.ts';

const at = (time: string): number => Date.parse(time);
/** Monday to Monday over the night in March 2023 in which clocks were put forward, and Easter: by Norwegian time. */
const from = at('2023-03-20T00:00:00+01:00');
const to = at('2023-04-10T12:00:00+02:00');
const kinds = (areDates = false): KindsOfTime => new KindsOfTime(from, to, areDates);

const hours = (span: readonly [string, string], areDates = false): number[] => {
  const stretch = { from: at(span[0]), to: at(span[1]) - 1 };
  return [...measure([stretch], kinds(areDates))].map((ms) => ms / hourMs);
};

test.each([
  ['before working hours', '2023-03-20T06:59:59.999+01:00', 1],
  ['when they begin', '2023-03-20T07:00:00.000+01:00', 0],
  ['just before they end', '2023-03-20T16:59:59.999+01:00', 0],
  ['when they end', '2023-03-20T17:00:00.000+01:00', 1],
  ['midnight', '2023-03-21T00:00:00.000+01:00', 1],
  ['Saturday at noon', '2023-03-25T12:00:00.000+01:00', 2],
  ['by summer time', '2023-03-27T07:00:00.000+02:00', 0],
  ['an hour before, by summer time', '2023-03-27T06:00:00.000+02:00', 1],
  ['Maundy Thursday', '2023-04-06T12:00:00.000+02:00', 2],
  ['the first midnight', '2023-03-20T00:00:00.000+01:00', 1],
])('%s', (_what, time, kind) => {
  expect(kinds().kindAt(at(time))).toBe(kind);
});

describe('hours of working time, of the rest of working days, and of days off', () => {
  test.each<[string, [string, string], number[]]>([
    ['a working day', ['2023-03-20T00:00:00+01:00', '2023-03-21T00:00:00+01:00'], [10, 14, 0]],
    ['over the morning', ['2023-03-20T06:00:00+01:00', '2023-03-20T08:00:00+01:00'], [1, 1, 0]],
    ['over the evening', ['2023-03-21T16:00:00+01:00', '2023-03-21T19:00:00+01:00'], [1, 2, 0]],
    [
      'a week with its shorter Sunday',
      ['2023-03-20T00:00:00+01:00', '2023-03-27T00:00:00+02:00'],
      [50, 70, 47],
    ],
    ['a night over that Sunday', ['2023-03-25T20:00:00+01:00', '2023-03-27T08:00:00+02:00'], [1, 7, 27]],
    [
      'from Wednesday to Easter Sunday',
      ['2023-04-05T12:00:00+02:00', '2023-04-09T12:00:00+02:00'],
      [5, 7, 84],
    ],
    [
      'the day after the last is known too',
      ['2023-04-10T12:00:00+02:00', '2023-04-11T08:00:00+02:00'],
      [1, 7, 12],
    ],
  ])('%s', (_what, span, expected) => {
    expect(hours(span)).toEqual(expected);
  });
});

describe('dates, which come at midnight and are a day each', () => {
  test.each<[string, [string, string], number[]]>([
    [
      'its first instant is a day',
      ['2023-03-20T00:00:00+01:00', '2023-03-20T00:00:00.001+01:00'],
      [0, 24, 0],
    ],
    ['what is behind it is none', ['2023-03-20T00:00:00.001+01:00', '2023-03-21T00:00:00+01:00'], [0, 0, 0]],
    ['to noon of the day after', ['2023-03-20T12:00:00+01:00', '2023-03-21T12:00:00+01:00'], [0, 24, 0]],
    [
      'a week, its shorter Sunday a day as well',
      ['2023-03-20T00:00:00+01:00', '2023-03-27T00:00:00+02:00'],
      [0, 120, 48],
    ],
  ])('%s', (_what, span, expected) => {
    expect(hours(span, true)).toEqual(expected);
  });
});
