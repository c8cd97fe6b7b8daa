/** Norwegian working days (contract 3): not weekends, public holidays, 24 or 31 December. */
import { dayMs, localMidnightOf, startOfDay } from './norwegian-time.ts';

/** Public holidays with a fixed date, and the two eves, as month * 100 + day. */
const fixedFreeDays = new Set([101, 501, 517, 1224, 1225, 1226, 1231]);

/** Public holidays that follow Easter, in days from Easter Sunday: Maundy Thursday to Whit Monday. */
const easterFreeDays = new Set([-3, -2, 0, 1, 39, 49, 50]);

/** Easter Sunday as midnight UTC (the anonymous Gregorian computus). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moonShift = Math.floor((century - correction + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const dayOfSpring = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(dayOfSpring / 31) - 1, (dayOfSpring % 31) + 1);
}

/** @param midnight midnight UTC of the calendar day */
export function isWorkingDay(midnight: number): boolean {
  const date = new Date(midnight);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (fixedFreeDays.has((date.getUTCMonth() + 1) * 100 + date.getUTCDate())) return false;
  return !easterFreeDays.has((midnight - easterSunday(date.getUTCFullYear())) / dayMs);
}

/** The last millisecond of the n-th working day after the Norwegian day of an instant (contract 3, `nWD`). */
export function workingDayDeadline(n: number): (sentMs: number) => number {
  return rememberedByDay((day) => {
    let date = day;
    for (let left = n; left > 0;) {
      date += dayMs;
      if (isWorkingDay(date)) left--;
    }
    return startOfDay(date + dayMs) - 1;
  });
}

/** The inverse: the first millisecond of the earliest day whose deadline is not before the given instant. */
export function workingDayEarliest(n: number): (receivedMs: number) => number {
  return rememberedByDay((day) => {
    // A day d is early enough while fewer than n working days lie strictly between d and `day`.
    let date = day;
    let between = 0;
    for (;;) {
      if (date < day && isWorkingDay(date)) between++;
      if (between >= n) return startOfDay(date);
      date -= dayMs;
    }
  });
}

/** Logs ask for the same few hundred days again and again: each is worked out once. */
function rememberedByDay(ofDay: (localMidnight: number) => number): (utcMs: number) => number {
  const known = new Map<number, number>();
  let last = { fromMs: Infinity, toMs: -Infinity, result: NaN };
  return (utcMs) => {
    if (utcMs >= last.fromMs && utcMs < last.toMs) return last.result; // logs come in order of time
    const day = localMidnightOf(utcMs);
    const result = known.get(day) ?? ofDay(day);
    known.set(day, result);
    last = { fromMs: startOfDay(day), toMs: startOfDay(day + dayMs), result };
    return result;
  };
}
