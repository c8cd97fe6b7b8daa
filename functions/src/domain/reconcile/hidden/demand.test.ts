import { describe, expect, test } from 'vitest';
import { hourMs } from '../../time/norwegian-time.ts';
import { namedDelay } from '../../time/delay.ts';
import { formOf, isDatesOnly, joined, liesIn, windowOf } from './demand.ts';
import type { EntryForm } from './demand.ts';

const rules = { clockSkewMs: 300_000, delay: namedDelay('PT1H') };
const messages = {
  count: 2,
  from: Float64Array.of(0, 10_000_000),
  to: Float64Array.of(999, 10_000_999),
  index: Uint32Array.of(0, 1),
};

describe('the window of entries that can stand for a message', () => {
  // The first entry of a second's width ends in the very millisecond at which the skew begins.
  test.each<[EntryForm, { from: number; to: number }]>([
    ['time', { from: 10_000_000 - 300_000 - 999, to: 10_000_999 + hourMs }],
    ['sendt', { from: 10_000_000 - 300_000 - 999, to: 10_000_999 + 300_000 }],
  ])('by %s', (form, window) => {
    expect(windowOf(messages, 1, { rules, form, widthMs: 1000 })).toEqual(window);
  });

  test('of entries of one millisecond', () => {
    expect(windowOf(messages, 0, { rules, form: 'time', widthMs: 1 }).from).toBe(-300_000);
  });
});

describe('spans put together', () => {
  const within = { from: 0, to: 100 };
  test.each([
    [
      'apart by a millisecond: apart',
      [
        [1, 4],
        [6, 9],
      ],
      [
        [1, 4],
        [6, 9],
      ],
    ],
    [
      'touching: one',
      [
        [1, 4],
        [5, 9],
      ],
      [[1, 9]],
    ],
    [
      'one inside another',
      [
        [1, 9],
        [3, 4],
      ],
      [[1, 9]],
    ],
    [
      'in whatever order',
      [
        [20, 30],
        [1, 4],
        [3, 10],
      ],
      [
        [1, 10],
        [20, 30],
      ],
    ],
    [
      'cut to what they are within',
      [
        [-5, 3],
        [90, 120],
      ],
      [
        [0, 3],
        [90, 100],
      ],
    ],
    [
      'those outside are left out',
      [
        [-5, -1],
        [101, 120],
      ],
      [],
    ],
    [
      'one millisecond at either end is inside',
      [
        [-5, 0],
        [100, 120],
      ],
      [
        [0, 0],
        [100, 100],
      ],
    ],
    ['none', [], []],
  ])('%s', (_what, spans, expected) => {
    const given = spans.map(([from, to]) => ({ from: from!, to: to! }));
    expect(joined(given, within).map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

test.each([
  [9, false],
  [10, true],
  [20, true],
  [21, false],
  [29, false],
  [30, true],
  [41, false],
])('%d lies in 10 to 20 or 30 to 40: %s', (ms, isIn) => {
  const stretches = [
    { from: 10, to: 20 },
    { from: 30, to: 40 },
  ];
  expect(liesIn(stretches, ms)).toBe(isIn);
});

describe('the form of a time', () => {
  const free = (widthMs: number, sentFrom = NaN) => ({
    receivedFrom: Float64Array.of(5),
    receivedTo: Float64Array.of(5 + widthMs - 1),
    sentFrom: Float64Array.of(sentFrom),
    sentTo: Float64Array.of(sentFrom),
    count: Uint32Array.of(1),
    hasSent: false,
    hasCounts: false,
  });

  test.each<[string, number, number, EntryForm]>([
    ['a second', 1000, NaN, 'time'],
    ['an hour', hourMs, NaN, 'time'],
    ['the shortest day of the year', 23 * hourMs, NaN, 'date'],
    ['as long as a day must be', 20 * hourMs, NaN, 'date'],
    ['a millisecond shorter', 20 * hourMs - 1, NaN, 'time'],
    ['a day with sendt', 24 * hourMs, 0, 'sendt'],
  ])('%s', (_what, widthMs, sentFrom, form) => {
    expect(formOf(free(widthMs, sentFrom), 0)).toBe(form);
    expect(isDatesOnly(free(widthMs, sentFrom))).toBe(form === 'date');
  });

  test('a register of no rows has dates only', () => {
    expect(isDatesOnly({ ...free(1), count: Uint32Array.of() })).toBe(true);
  });
});
