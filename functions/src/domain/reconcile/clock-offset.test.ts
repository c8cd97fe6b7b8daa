import { expect, test } from 'vitest';
import { namedDelay } from '../time/delay.ts';
import { hourMs } from '../time/norwegian-time.ts';
import { clockOffset } from './clock-offset.ts';

const minuteMs = 60_000;
const [winter, summer, spring] = [Date.UTC(2023, 0, 2), Date.UTC(2023, 5, 1), Date.UTC(2023, 2, 1)];
/** So far apart that no message is near another's entry. */
const stepMs = 40 * hourMs;

interface Asked {
  readonly begin?: number;
  /** By message: how long after it its entry came; null: none came. */
  readonly after: readonly (number | null)[];
  readonly maxDelay?: string;
}

function offsetOf({ begin = summer, after, maxDelay = 'PT1H' }: Asked): number | 'utc' | null {
  const sent = Float64Array.from(after, (_, i) => begin + i * stepMs);
  const received = Float64Array.from(after.flatMap((ms, i) => (ms === null ? [] : [sent[i]! + ms])));
  const index = Uint32Array.from(sent.keys());
  const none = received.map(() => NaN);
  const count = Uint32Array.from(received, () => 1);
  return clockOffset({
    messages: { count: sent.length, from: sent, to: sent, index },
    unpaired: index,
    free: {
      receivedFrom: received,
      receivedTo: received,
      sentFrom: none,
      sentTo: none,
      count,
      hasSent: false,
      hasCounts: false,
    },
    rules: { clockSkewMs: 5 * minuteMs, delay: namedDelay(maxDelay) },
  });
}

const times = (count: number, ms: number | null): (number | null)[] => Array<number | null>(count).fill(ms);
const behind = -3 * hourMs;
/** In UTC: an hour behind in winter, two in summer, which begins on the 26th of March. */
const utcInSpring = Array.from({ length: 30 }, (_, i) =>
  spring + i * stepMs < Date.UTC(2023, 2, 26, 1) ? -hourMs : -2 * hourMs,
);

test.each([
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
  ['the middle one', { after: [...times(14, behind), ...times(17, behind + 20_000)] }, -10_780],
  ['the middle of two', { after: [...times(15, behind), ...times(15, behind + 20_000)] }, -10_790],
] as const)('%s', (_what, asked, expected) => {
  expect(offsetOf(asked)).toBe(expected);
});
