import { expect, it } from 'vitest';
import { at, reconcileSmall } from './small-logs.fixture.ts';
import type { SmallLogs } from './small-logs.fixture.ts';

const dayMinutes = 24 * 60;
/** Three messages each morning; few enough days that no clock is changed in them. */
const mornings = Array.from({ length: 30 }, (_, i) => ({ minute: Math.floor(i / 3) * dayMinutes }));
const options = { registerTo: at(60 * dayMinutes) };

const estimated = ({ sent, received }: SmallLogs) =>
  reconcileSmall({ sent, received, options }).scopes.map((scope) => ({
    offsetSeconds: scope.offsetSeconds,
    withheld: scope.delayAdvice().withheld,
    hidden: scope.hidden(),
  }));

it('where the clock is wrong nothing is learned from its times', () => {
  const behind = mornings.map(({ minute }) => ({ minute: minute - 180 }));
  expect(estimated({ sent: mornings, received: behind })).toEqual([
    { offsetSeconds: -10_800, withheld: 'clock-offset', hidden: null },
  ]);
  const [right] = estimated({ sent: mornings, received: mornings });
  expect(right!.offsetSeconds).toBeUndefined();
  expect(right!.withheld).not.toBe('clock-offset');
  expect(right!.hidden).toMatchObject({ expected: 0 });
});

it('midnights come before most sendings of their day: dates say nothing of a clock', () => {
  const dates = mornings.map(({ minute }) => {
    const midnight = minute - 9 * 60;
    return { minute: midnight, receivedTo: at(midnight + dayMinutes) - 1, dateOnly: 1 };
  });
  const [scope] = estimated({ sent: mornings, received: dates });
  expect(scope!.offsetSeconds).toBe(-9 * 3600);
  expect(scope!.withheld).not.toBe('clock-offset');
  expect(scope!.hidden).not.toBeNull();
});

it('of several scopes each has the estimates that it would have alone', () => {
  const elsewhere = {
    sent: [{ minute: 7, municipality: 301 }],
    received: [{ minute: 9, municipality: 301 }],
  };
  const own = { sent: mornings, received: mornings.slice(3) };
  const both = { sent: [...elsewhere.sent, ...own.sent], received: [...elsewhere.received, ...own.received] };
  expect(estimated(both)).toEqual([...estimated(elsewhere), ...estimated(own)]);
});
