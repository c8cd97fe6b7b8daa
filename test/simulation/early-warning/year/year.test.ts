/** The year's short form: `npm run year` has all kinds of logs, 63 losses and the whole of it. */
import { expect, it } from 'vitest';
import { services } from './plan.ts';
import { figuresOf, isLate, reportOf } from './report.ts';
import { runYear } from './run.ts';
import type { Year } from './run.ts';

const ofKinds = (...municipalities: string[]) =>
  services.filter(({ municipality }) => municipalities.includes(municipality));

it('by ids or a delay of four hours a loss is an alarm within a day, while the portal has the message', async () => {
  const year = await runYear({
    services: ofKinds('4601', '1103', '1804', '1506'),
    from: '2025-01-01',
    days: 25,
    losses: 14,
    seed: 7,
    hours: [5, 17],
  });
  expect(year.losses).toHaveLength(14);
  const told = year.losses.filter(({ alarmMs }) => alarmMs !== null);
  // The others cannot be known: reports by telephone came when they should have.
  expect(told.length).toBeGreaterThan(10);
  for (const { sentMs, alarmMs } of told) {
    expect(alarmMs!).toBeGreaterThan(sentMs);
    expect(alarmMs! - sentMs).toBeLessThan(24 * 3_600_000);
  }
  for (const figures of figuresOf(year)) expect(figures.within14Days).toBe(figures.told);
  expectNoneLate(year);
  for (const { raised } of year.falseAlarms.values()) expect(raised).toBe(0);
  expect(reportOf(year)).toContain(' 14 lost, ');
});

it('counts and two working days tell when anybody could know, and nothing where other reports hide it', async () => {
  const year = await runYear({
    services: ofKinds('4204', '3905', '5001', '3107'),
    from: '2025-01-01',
    days: 32,
    losses: 16,
    seed: 7,
    hours: [5],
  });
  const told = year.losses.filter(({ alarmMs }) => alarmMs !== null);
  const hidden = year.losses.filter(({ plan, alarmMs }) => plan.otherShare === 2 && alarmMs === null);
  expect(told.length).toBeGreaterThan(0);
  expect(hidden.length).toBeGreaterThan(0);
  expectNoneLate(year);
  // In weeks of manual reception messages are registered after the delay that 3107 declares: no alarm without a cause.
  for (const { raised, registeredLate } of year.falseAlarms.values()) expect(registeredLate).toBe(raised);
  expect([...year.falseAlarms.values()].some(({ raised }) => raised > 0)).toBe(true);
});

/** What can be known is told at the next delivery, what cannot is not: by a method apart from the engine's. */
function expectNoneLate({ losses }: Year): void {
  expect(losses.filter(isLate)).toEqual([]);
  const isTold = losses.map(({ alarmMs }) => alarmMs !== null);
  expect(isTold).toEqual(losses.map(({ dueMs }) => dueMs !== null));
}
