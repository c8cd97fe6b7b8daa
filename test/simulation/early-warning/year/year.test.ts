/** The year's short form: `npm run year` has all kinds of logs, 63 losses and the whole of it. */
import { expect, it } from 'vitest';
import { services } from './plan.ts';
import { figuresOf, reportOf } from './report.ts';
import { runYear } from './run.ts';

const ofKinds = (...municipalities: string[]) =>
  services.filter(({ municipality }) => municipalities.includes(municipality));

it('by ids or a delay of four hours a loss is an alarm within a day, while the portal has the message', async () => {
  const year = await runYear({
    services: ofKinds('4601', '1103', '1804', '1506'),
    from: '2025-01-01',
    days: 32,
    losses: 16,
    seed: 7,
    hours: [5, 17],
  });
  expect(year.losses).toHaveLength(16);
  const told = year.losses.filter(({ alarmMs }) => alarmMs !== null);
  // The others cannot be known: reports by telephone came when they should have.
  expect(told.length).toBeGreaterThan(10);
  for (const { sentMs, alarmMs } of told) {
    expect(alarmMs!).toBeGreaterThan(sentMs);
    expect(alarmMs! - sentMs).toBeLessThan(24 * 3_600_000);
  }
  for (const figures of figuresOf(year)) expect(figures.within14Days).toBe(figures.told);
  for (const { raised } of year.falseAlarms.values()) expect(raised).toBe(0);
  expect(reportOf(year)).toContain(' 16 lost, ');
});

it('counts by day tell of it when the days are over, and nothing where other reports hide it', async () => {
  const year = await runYear({
    services: ofKinds('4204', '3905'),
    from: '2025-01-01',
    days: 40,
    losses: 8,
    seed: 7,
    hours: [5, 17],
  });
  const told = year.losses.filter(({ alarmMs }) => alarmMs !== null);
  const hidden = year.losses.filter(({ plan, alarmMs }) => plan.otherShare === 2 && alarmMs === null);
  expect(told.length).toBeGreaterThan(0);
  expect(hidden.length).toBeGreaterThan(0);
  for (const { sentMs, alarmMs } of told) expect(alarmMs! - sentMs).toBeLessThan(14 * 24 * 3_600_000);
});
