/** When people send reports of concern: by season, weekday, holiday and hour. Invented profiles, but of usual shape. */
import { dayMs, hourMs, toUtc } from '#domain/time/norwegian-time.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import type { Random } from './random.ts';
import { WeightedPick } from './weighted-pick.ts';

/** A Norwegian calendar day, named by its midnight as a wall clock reading (see norwegian-time.ts). */
export interface Day {
  readonly midnight: number;
  readonly isWorking: boolean;
  /** How many messages it draws, against 1 for an ordinary Monday. */
  readonly weight: number;
}

/** The sample's portal log: from the first of September 2020 to the end of May 2023. */
export const firstMidnight = Date.UTC(2020, 8, 1);
export const endMidnight = Date.UTC(2023, 5, 1);

/** Weeks in July are quiet; schools and kindergartens report most in June and in late autumn. */
const weightOfMonth = [1, 1, 1.08, 0.98, 1.05, 1.12, 0.48, 0.76, 1.02, 1.06, 1.12, 0.94];
const weightOfWeekday = [0.13, 1, 1.04, 1.02, 1, 0.9, 0.13];
const weightOfHoliday = 0.12;

const workingHours = new WeightedPick([
  1, 1, 0.6, 0.5, 0.5, 0.8, 2, 8, 34, 60, 72, 70, 62, 70, 66, 44, 24, 15, 12, 12, 12, 10, 7, 3,
]);
const freeHours = new WeightedPick([
  4, 3, 3, 2, 2, 2, 2, 3, 6, 10, 13, 15, 16, 16, 15, 14, 14, 15, 16, 17, 17, 15, 12, 8,
]);

/** The days from one midnight up to, but not including, another. */
export function daysBetween(fromMidnight: number, toMidnight: number): Day[] {
  const days: Day[] = [];
  for (let midnight = fromMidnight; midnight < toMidnight; midnight += dayMs) {
    const date = new Date(midnight);
    const weekday = date.getUTCDay();
    const isWorking = isWorkingDay(midnight);
    const isHoliday = !isWorking && weekday !== 0 && weekday !== 6;
    const weekly = isHoliday ? weightOfHoliday : weightOfWeekday[weekday]!;
    days.push({ midnight, isWorking, weight: weekly * weightOfMonth[date.getUTCMonth()]! });
  }
  return days;
}

/** A UTC instant in a day: by the hours that offices keep on working days, by evenings and nights else. */
export function instantIn(day: Day, random: Random): number {
  const hour = (day.isWorking ? workingHours : freeHours).draw(random);
  return utcOf(day.midnight + hour * hourMs + random.integer(hourMs), random);
}

/** The instant of a wall clock reading; March's missing hour is moved on, October's double hour is either one. */
export function utcOf(local: number, random: Random): number {
  const utc = toUtc(local) ?? toUtc(local + hourMs)!;
  return random.chance(0.5) ? utc.first : utc.last;
}
