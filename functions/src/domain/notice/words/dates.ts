/** Norwegian days in the words of a notice. */
import { dayMs, localMidnightOf } from '../../time/norwegian-time.ts';
import type { NoticeWords } from './schema.ts';

/** Days from a Monday to 1 January 1970, a Thursday. */
const daysFromMonday = 3;

/** @param date `2023-03-06` @returns `6. mars 2023` */
export function dayInWords(date: string, words: NoticeWords): string {
  return words.date(partsOf(Date.parse(date), words));
}

/** @returns `mandag 6. mars 2023` */
export function weekdayInWords(date: string, words: NoticeWords): string {
  const ms = Date.parse(date);
  const weekday = words.weekdays[(((ms / dayMs + daysFromMonday) % 7) + 7) % 7]!;
  return words.dateWithWeekday({ ...partsOf(ms, words), weekday });
}

/** @param instant `2023-03-06T23:30:00Z` @returns the Norwegian day, `7. mars 2023` */
export function instantDayInWords(instant: string, words: NoticeWords): string {
  return words.date(partsOf(localMidnightOf(Date.parse(instant)), words));
}

function partsOf(localMidnight: number, words: NoticeWords): Record<'day' | 'month' | 'year', string> {
  const at = new Date(localMidnight);
  return {
    day: String(at.getUTCDate()),
    month: words.months[at.getUTCMonth()]!,
    year: String(at.getUTCFullYear()),
  };
}
