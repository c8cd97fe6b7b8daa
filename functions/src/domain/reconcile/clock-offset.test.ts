import { expect, test } from 'vitest';
import { namedDelay } from '../time/delay.ts';
import { dayMs, hourMs } from '../time/norwegian-time.ts';
import { clockOffset } from './clock-offset.ts';

const minuteMs = 60_000;
const [winter, summer, spring] = [Date.UTC(2022, 10, 1), Date.UTC(2023, 5, 1), Date.UTC(2023, 2, 1)];
/** So far apart that no message is near another's entry. */
const stepMs = 80 * hourMs;

interface Asked {
  readonly begin?: number;
  /** By message: how long after it its entry came; null: none came. */
  readonly after: readonly (number | null)[];
  /** Of the first messages: how long after them one more came. */
  readonly also?: readonly (number | null)[];
  readonly maxDelay?: string;
  readonly skewMs?: number;
  readonly widthMs?: number;
}

function offsetOf(asked: Asked): number | 'utc' | null {
  const { begin = summer, after, also = [], maxDelay = 'PT1H', skewMs = 5 * minuteMs, widthMs = 1 } = asked;
  const sent = Float64Array.from(after, (_, i) => begin + i * stepMs);
  const all = [after, also].flatMap((some) => some.flatMap((ms, i) => (ms === null ? [] : [sent[i]! + ms])));
  const received = Float64Array.from(all).sort();
  const index = Uint32Array.from(sent.keys());
  const none = received.map(() => NaN);
  const free = {
    receivedFrom: received,
    receivedTo: received.map((ms) => ms + widthMs - 1),
    sentFrom: none,
    sentTo: none,
    count: Uint32Array.from(received, () => 1),
    hasSent: false,
    hasCounts: false,
  };
  const messages = { count: sent.length, from: sent, to: sent, index };
  return clockOffset({
    messages,
    unpaired: index,
    free,
    rules: { clockSkewMs: skewMs, delay: namedDelay(maxDelay) },
  });
}

const times = (count: number, ms: number | null): (number | null)[] => Array<number | null>(count).fill(ms);
const behind = -3 * hourMs;
const nearly = behind + 20_000;
/** In UTC: an hour behind in winter, two in summer, which begins on the 26th of March. */
const utcInSpring = Array.from({ length: 30 }, (_, i) =>
  spring + i * stepMs < Date.UTC(2023, 2, 26, 1) ? -hourMs : -2 * hourMs,
);

const cases: readonly (readonly [string, Asked, number | 'utc' | null])[] = [
  ['three hours behind', { after: times(30, behind) }, -10_800],
  ['too few messages', { after: times(29, behind) }, null],
  ['no entries', { after: times(30, null) }, null],
  ['all in time', { after: times(30, 10 * minuteMs) }, null],
  ['half of them', { after: [...times(15, behind), ...times(15, null)] }, null],
  ['more than half', { after: [...times(16, behind), ...times(14, null)] }, -10_800],
  ['half of an odd number, and one', { after: [...times(16, behind), ...times(15, null)] }, -10_800],
  ['twice as many as are in time', { after: [...times(20, behind), ...times(10, 0)] }, -10_800],
  ['not twice as many', { after: [...times(20, behind), ...times(11, 0)] }, null],
  ['in time to the last millisecond', { after: [...times(20, behind), ...times(11, hourMs)] }, null],
  ['just too late', { after: [...times(20, behind), ...times(11, hourMs + 1)] }, -10_800],
  ['within the skew', { after: [...times(20, behind), ...times(11, -5 * minuteMs)] }, null],
  ['just before the skew', { after: [...times(20, behind), ...times(11, -5 * minuteMs - 1)] }, -10_800],
  [
    'in time by working days',
    { after: [...times(20, behind), ...times(11, 20 * hourMs)], maxDelay: '2WD' },
    null,
  ],
  ['late by hours', { after: [...times(20, behind), ...times(11, 20 * hourMs)] }, -10_800],
  ['twelve hours', { after: times(30, -12 * hourMs) }, -43_200],
  ['more than twelve', { after: times(30, -12 * hourMs - 2 * minuteMs) }, null],
  ['no more than the skew', { after: times(30, -3 * minuteMs) }, null],
  ['ahead', { after: times(30, 2 * hourMs) }, null],
  ['UTC over the spring', { begin: spring, after: utcInSpring }, 'utc'],
  ['UTC in winter alone', { begin: winter, after: times(30, -hourMs) }, -3600],
  ['UTC in summer alone', { after: times(30, -2 * hourMs) }, -7200],
  ['an hour over the spring', { begin: spring, after: times(30, -hourMs) }, -3600],
  ['all, and half of them in time as well', { after: times(30, behind), also: times(15, 0) }, -10_800],
  ['all, and more than half of them in time as well', { after: times(30, behind), also: times(16, 0) }, null],
  ['late by no more than the skew', { after: times(30, 5.5 * minuteMs), maxDelay: 'PT5M' }, null],
  ['days over the spring', { begin: spring, after: times(30, behind), widthMs: dayMs }, 'utc'],
  [
    'days that fit UTC and no constant beyond the skew',
    { begin: winter, after: times(30, 23 * hourMs - 2 * minuteMs), widthMs: dayMs, skewMs: 2 * hourMs },
    82_680,
  ],
  [
    'the same, and some that fit both',
    {
      begin: winter,
      after: [...times(30, 23 * hourMs - 2 * minuteMs), ...times(5, 10 * hourMs)],
      widthMs: dayMs,
      skewMs: 2 * hourMs,
    },
    82_680,
  ],
  [
    'a constant that fits as many as UTC, in winter alone',
    { begin: winter, after: times(30, -hourMs + 40_000), also: times(29, -hourMs - 10_000) },
    -3560,
  ],
  [
    'the middle one of an odd number',
    { after: [...times(8, nearly), ...times(15, behind), ...times(8, nearly)] },
    -10_780,
  ],
  ['the middle of two', { after: [...times(8, nearly), ...times(15, behind), ...times(7, nearly)] }, -10_790],
  [
    'the middle of those that fit alone',
    { after: [...times(8, behind), ...times(8, nearly), ...times(14, 30 * hourMs)] },
    -10_790,
  ],
];

test.each(cases)('%s', (_what, asked, expected) => {
  expect(offsetOf(asked)).toBe(expected);
});
