/** When a delivery that covers a day is expected, and since when none has come. */
import type { Span } from '../reconcile/result.ts';
import { spanOfDay } from '../time/day-span.ts';
import type { Delay } from '../time/delay.ts';
import { addDays, norwegianDate } from '../time/norwegian-date.ts';
import { isWorkingDay } from '../time/working-days.ts';
import { daysOf, isCovered } from './days.ts';
import type { ControlSettings, Rhythm } from './settings.ts';

const daysOfRhythm: Record<Rhythm, number> = { daily: 1, weekly: 7 };

/**
 * The last millisecond in which silence about a day is no fault: a log can cover a day once the delay of its last
 * message has passed, the next delivery comes at most one rhythm later, whenever it is that day, and nobody is expected
 * to deliver on a day that is no working day.
 */
export function dueMs(date: string, rhythm: Rhythm, delay: Delay): number {
  const readyOn = norwegianDate(delay.deadline(spanOfDay(date).to));
  let dueOn = addDays(readyOn, daysOfRhythm[rhythm]);
  while (!isWorkingDay(Date.parse(dueOn))) dueOn = addDays(dueOn, 1);
  return spanOfDay(dueOn).to;
}

export interface ControlledLogs {
  readonly portalStretches: readonly Span[];
  readonly registerStretches: readonly Span[];
  readonly delay: Delay;
}

/** Which logs no delivery has brought, and since which day. */
export interface Silence {
  /** The first Norwegian day that is overdue. */
  readonly since: string;
  readonly isPortalSilent: boolean;
  readonly isRegisterSilent: boolean;
}

/** @returns null where every day that is due is covered by both logs */
export function silenceOf(settings: ControlSettings, logs: ControlledLogs, nowMs: number): Silence | null {
  const today = norwegianDate(nowMs);
  const days = daysOf({ ...logs, messages: [], windows: [] }, settings.from, today);
  const silent = days.find((day) => !isCovered(day) && nowMs > dueMs(day.date, settings.rhythm, logs.delay));
  if (!silent) return null;
  return {
    since: silent.date,
    isPortalSilent: !silent.portalCovers,
    isRegisterSilent: !silent.registerCovers,
  };
}
