/** When logs are taken out, up to which moment each reaches, and when what it shows is told. */
import { spanOfDay } from '#domain/time/day-span.ts';
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import { portalLog, registerLog } from './logs.ts';
import type { Log } from './logs.ts';
import type { Traffic } from './traffic.ts';

/** The portal's log comes first, and each register within half an hour; an alarm follows a minute later. */
export const alarmDelayMs = 31 * 60_000;

/** The first delivery that covers an instant reaches past it. */
export function alarmAfter(knowableMs: number, ends: readonly number[]): number | null {
  const endMs = ends.find((ms) => ms > knowableMs);
  return endMs === undefined ? null : endMs + alarmDelayMs;
}

export function endsOf(from: string, days: number, hours: readonly number[]): number[] {
  const ends: number[] = [];
  for (let day = 1; day < days; day++) {
    const dayFromMs = spanOfDay(addDays(from, day)).from;
    for (const hour of hours) ends.push(dayFromMs + hour * 3_600_000);
  }
  return ends;
}

/** A log that has only dates is taken out by whole days, in the morning. */
export function due(
  traffics: readonly Traffic[],
  deliveredTo: Map<string, number>,
  endMs: number,
  startMs: number,
): Log[] {
  const logs: Log[] = [];
  const next = (name: string, toMs: number, make: (period: { fromMs: number; toMs: number }) => Log) => {
    const fromMs = deliveredTo.get(name) ?? startMs;
    if (toMs <= fromMs) return;
    deliveredTo.set(name, toMs);
    logs.push(make({ fromMs, toMs }));
  };
  next('*', endMs, (period) => portalLog(traffics, period));
  for (const traffic of traffics) {
    const { kind, municipality } = traffic.plan;
    const toMs = kind === 'counts' ? spanOfDay(norwegianDate(endMs)).from : endMs;
    next(municipality, toMs, (period) => registerLog(traffic, period));
  }
  return logs;
}
