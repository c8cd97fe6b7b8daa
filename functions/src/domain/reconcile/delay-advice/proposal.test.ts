import { describe, expect, test } from 'vitest';
import type { DelaySample } from './delay-sample.ts';
import { boundOf, fewestDelays, learnedOf, textOf } from './proposal.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Delays of 1, 2, 3 … milliseconds and as many working days, and then the unseen. */
function countedUp(seen: number, unseen = 0): DelaySample {
  const up = Float64Array.from({ length: seen + unseen }, (_delay, i) => (i < seen ? i + 1 : Infinity));
  return { seen, unseen, ms: up, workingDays: up };
}

function allOf(ms: number, workingDays: number, seen = 1): DelaySample {
  const column = (value: number): Float64Array => new Float64Array(seen).fill(value);
  return { seen, unseen: 0, ms: column(ms), workingDays: column(workingDays) };
}

describe('the bound of a quantile', () => {
  test.each([
    ['each', 58, null],
    ['each', 59, { quantile: 0.95, ms: 59, workingDays: 59 }],
    ['each', 298, { quantile: 0.95, ms: 290, workingDays: 290 }],
    ['each', 299, { quantile: 0.99, ms: 299, workingDays: 299 }],
    ['together', 298, null],
    ['together', 299, { quantile: 0.99, ms: 299, workingDays: 299 }],
    ['together', 2994, { quantile: 0.99, ms: 2974, workingDays: 2974 }],
    ['together', 2995, { quantile: 0.999, ms: 2995, workingDays: 2995 }],
  ] as const)('%s of %d delays', (of, count, bound) => {
    expect(boundOf(countedUp(count), of)).toEqual(bound);
  });

  test('is that of a lower quantile where the higher one is later than can be seen, or is none', () => {
    expect(boundOf(countedUp(298, 1), 'each')).toEqual({ quantile: 0.95, ms: 291, workingDays: 291 });
    expect(boundOf(countedUp(298, 1), 'together')).toBeNull();
  });

  test('and the fewest delays that have one', () => {
    expect(fewestDelays).toEqual({ together: 299, each: 59 });
  });
});

describe('what was learned of one kind of days', () => {
  test('nothing, where nothing was seen', () => {
    expect(learnedOf(countedUp(0, 3), false)).toStrictEqual({ delays: 0, unseen: 3 });
  });

  test('half of few, and no more', () => {
    expect(learnedOf(allOf(3 * minute, 0, 58), false)).toStrictEqual({ delays: 58, unseen: 0, half: 'PT5M' });
  });

  test('of enough also how long at most, with the share that this holds for', () => {
    const ms = Float64Array.from({ length: 59 }, (_delay, i) => (i < 30 ? minute : i < 58 ? hour : 2 * hour));
    const sample = { seen: 59, unseen: 0, ms, workingDays: new Float64Array(59) };
    expect(learnedOf(sample, false)).toStrictEqual({
      delays: 59,
      unseen: 0,
      half: 'PT1M',
      atMost: 'PT2H',
      quantile: 0.95,
    });
  });

  test('half of an even number took no longer than the lower of the two in the middle', () => {
    const sample = {
      seen: 2,
      unseen: 0,
      ms: Float64Array.of(minute, hour),
      workingDays: new Float64Array(2),
    };
    expect(learnedOf(sample, false).half).toBe('PT1M');
  });

  test.each<[number, string]>([
    ...[1, 2, 5, 10, 15, 20, 30, 45].map((minutes): [number, string] => [minutes, `PT${minutes}M`]),
    ...[1, 2, 3, 4, 6, 8, 12].map((hours): [number, string] => [60 * hours, `PT${hours}H`]),
    [90, 'PT90M'],
  ])('%d minutes are told as %s, and a millisecond more by the next longer word', (minutes, text) => {
    expect(learnedOf(allOf(minutes * minute, 1), false).half).toBe(text);
    expect(learnedOf(allOf(minutes * minute + 1, 1), false).half).not.toBe(text);
  });

  test.each([
    ['more than twelve hours', 12 * hour + 1, 1, false, '1WD'],
    ['more, and before the next working day', 40 * hour, 0, false, '1WD'],
    ['three days', 72 * hour, 3, false, '3WD'],
    ['minutes, in a register of dates', minute, 0, true, '1WD'],
    ['two days of a register of dates', minute, 2, true, '2WD'],
  ])('%s are told in working days', (_what, ms, workingDays, inDays, text) => {
    expect(learnedOf(allOf(ms, workingDays), inDays).half).toBe(text);
  });
});

describe('a proposal', () => {
  const far = { horizon: '10WD', reach: 1 };
  test.each([
    [2 * minute, 0, false, far, 'PT15M'],
    [11 * minute, 0, false, far, 'PT15M'],
    [15 * minute, 0, false, far, 'PT15M'],
    [15 * minute + 1, 0, false, far, 'PT1H'],
    [13 * hour, 1, false, far, '1WD'],
    [100 * minute, 3, false, far, 'PT4H'],
    [5 * hour, 0, false, far, '1WD'],
    [99 * hour, 3, false, far, '5WD'],
    [999 * hour, 10, false, far, '10WD'],
    [999 * hour, 11, false, far, null],
    // Of dates nobody knows how long it took: a day is the least.
    [0, 0, true, far, '1WD'],
    // No farther than the part of the horizon that can be trusted.
    [40 * minute, 0, false, { horizon: 'PT1H', reach: 0.5 }, null],
    [14 * minute, 0, false, { horizon: 'PT1H', reach: 0.5 }, 'PT15M'],
    [5 * hour, 0, false, { horizon: 'PT4H', reach: 0.5 }, null],
    [3 * hour, 0, false, { horizon: 'PT4H', reach: 1 }, 'PT4H'],
    [99 * minute, 2, false, { horizon: '2WD', reach: 0.5 }, 'PT4H'],
    [30 * hour, 1, false, { horizon: '2WD', reach: 0.5 }, '1WD'],
    [30 * hour, 2, false, { horizon: '2WD', reach: 0.5 }, null],
    [99 * hour, 5, false, { horizon: '10WD', reach: 0.5 }, '5WD'],
    [99 * hour, 6, false, { horizon: '10WD', reach: 0.5 }, null],
  ])('for %d ms or %d working days', (ms, workingDays, inDays, limit, text) => {
    expect(textOf({ ms, workingDays }, inDays, limit)).toBe(text);
  });
});
