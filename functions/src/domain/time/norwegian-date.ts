/** Norwegian days as ISO dates, `2023-06-07`; ISO dates compare as texts. */
import { dayMs, localMidnightOf } from './norwegian-time.ts';

export function norwegianDate(utcMs: number): string {
  return isoDate(localMidnightOf(utcMs));
}

export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * dayMs);
}

/** @returns 0 for the same day, negative where `to` comes first */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

function isoDate(utcMidnight: number): string {
  return new Date(utcMidnight).toISOString().slice(0, 10);
}
