/** The calendar months that published windows touch: never finer than what was published. */
import type { PublicWindow } from '#domain/notice/public-snapshot.ts';

/** @returns `2023-03`, each once, in order */
export function monthsTouched(windows: readonly PublicWindow[]): string[] {
  const months = new Set(windows.flatMap(({ from, to }) => monthsBetween(from.slice(0, 7), to.slice(0, 7))));
  return [...months].sort();
}

/** Both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number === 12
    ? `${String(year! + 1)}-01`
    : `${String(year)}-${String(number! + 1).padStart(2, '0')}`;
}

/** @returns the years of some months, each with its own */
export function byYear(months: readonly string[]): [year: string, months: string[]][] {
  return [...Map.groupBy(months, (month) => month.slice(0, 4))];
}
