/** When a release may be asked for, confirmed and take effect: people must be at work to see what it does. */
import { dayMs, hourMs, localMidnightOf, toUtc } from '../time/norwegian-time.ts';
import { isWorkingDay } from '../time/working-days.ts';

const opensMs = 8 * hourMs;
const closesMs = 16 * hourMs;

/** 08:00 to 16:00, Norwegian time, on Norwegian working days. */
export function isOfficeTime(ms: number): boolean {
  return nextOfficeTime(ms) === ms;
}

/** @returns the instant itself where it is one */
export function nextOfficeTime(ms: number): number {
  let day = localMidnightOf(ms);
  for (;;) {
    if (isWorkingDay(day)) {
      // Clocks change at night, so that no hour of these is missing or twice.
      const opens = toUtc(day + opensMs)!.first;
      const closes = toUtc(day + closesMs)!.first;
      if (ms < closes) return Math.max(ms, opens);
    }
    day += dayMs;
  }
}
