/**
 * Norwegian time (Europe/Oslo) to UTC, by the rule in force since 1996 (Directive 2000/84/EC): summer time from
 * 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. Logs hold nothing before 2000
 * (contract 2, `time-implausible`); the tests hold this rule against Intl for every year that a log can name.
 *
 * A wall clock reading is written as `local`: the milliseconds that UTC would have with the same digits.
 */
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

const firstYear = 1900;
const lastYear = 2200;

/** UTC instants at which summer time begins and ends, by year. */
const summerFromMs: number[] = [];
const summerToMs: number[] = [];
for (let year = firstYear; year <= lastYear; year++) {
  summerFromMs.push(lastSundayOf(year, 2) + hourMs);
  summerToMs.push(lastSundayOf(year, 9) + hourMs);
}

/** Midnight UTC of the last Sunday of a month of 31 days. */
function lastSundayOf(year: number, month: number): number {
  const lastDay = Date.UTC(year, month, 31);
  return lastDay - new Date(lastDay).getUTCDay() * dayMs;
}

const firstYearMs = Date.UTC(firstYear, 0, 1);
const meanYearMs = 365.2425 * dayMs;

/** By the mean year: in the days around New Year it may be the neighbour's, and by the dates of either it is winter. */
function yearIndex(ms: number): number {
  const index = Math.floor((ms - firstYearMs) / meanYearMs);
  return Math.min(Math.max(index, 0), lastYear - firstYear);
}

/** Is it summer time in Norway at this UTC instant? */
export function isSummerTime(utcMs: number): boolean {
  const index = yearIndex(utcMs);
  return utcMs >= summerFromMs[index]! && utcMs < summerToMs[index]!;
}

/** Milliseconds that Norwegian time is ahead of UTC at this instant: one hour, or two in summer. */
export function offsetMsAt(utcMs: number): number {
  return isSummerTime(utcMs) ? 2 * hourMs : hourMs;
}

/** The wall clock in Norway at this UTC instant. */
export function toLocal(utcMs: number): number {
  return utcMs + offsetMsAt(utcMs);
}

/** The UTC instants at which Norwegian clocks show `local`: one; two in October's hour; none in March's. */
export function toUtc(local: number): { first: number; last: number } | null {
  const index = yearIndex(local);
  const springLocal = summerFromMs[index]! + hourMs;
  const autumnLocal = summerToMs[index]! + hourMs;
  if (local >= springLocal && local < springLocal + hourMs) return null;
  if (local >= autumnLocal && local < autumnLocal + hourMs) {
    return { first: local - 2 * hourMs, last: local - hourMs };
  }
  const isSummer = local >= springLocal && local < autumnLocal;
  const utc = local - (isSummer ? 2 * hourMs : hourMs);
  return { first: utc, last: utc };
}

/** First millisecond of the Norwegian day that begins at `localMidnight`; no day begins in a changed hour. */
export function startOfDay(localMidnight: number): number {
  return toUtc(localMidnight)!.first;
}

/** Midnight (as a wall clock reading) of the Norwegian day in which a UTC instant falls. */
export function localMidnightOf(utcMs: number): number {
  return Math.floor(toLocal(utcMs) / dayMs) * dayMs;
}
