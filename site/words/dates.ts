/** Dates in words, in Norwegian time. */
import { dayMs, toLocal } from '#domain/time/norwegian-time.ts';
import type { Texts } from '../texts/schema.ts';

type LanguageTexts = Texts['language'];

/** Days from a Monday to 1 January 1970, a Thursday. */
const daysFromMonday = 3;

interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** @param date `2023-03-06` */
export function dateInWords(date: string, language: LanguageTexts): string {
  return language.date(partsOf(Date.parse(date), language));
}

/** @param month `2023-03` @returns its name, without the year */
export function monthInWords(month: string, { months }: LanguageTexts): string {
  return months[Number(month.slice(5, 7)) - 1]!;
}

/** @param date `2023-03-06`, a Monday */
export function dateWithWeekday(date: string, language: LanguageTexts): string {
  const ms = Date.parse(date);
  const weekday = language.weekdays[(((ms / dayMs + daysFromMonday) % 7) + 7) % 7]!;
  return language.dateWithWeekday({ ...partsOf(ms, language), weekday });
}

/** The Norwegian day of an instant (`2023-03-06T23:30:00Z`: 7 March). */
export function dayOfInstant(instant: string, language: LanguageTexts): string {
  return language.date(partsOf(toLocal(Date.parse(instant)), language));
}

/** The Norwegian day and time of an instant. */
export function instantInWords(instant: string, language: LanguageTexts): string {
  const local = toLocal(Date.parse(instant));
  const at = new Date(local);
  return language.dateWithTime({
    ...partsOf(local, language),
    hour: String(at.getUTCHours()).padStart(2, '0'),
    minute: String(at.getUTCMinutes()).padStart(2, '0'),
  });
}

function partsOf(local: number, language: LanguageTexts): DateParts {
  const at = new Date(local);
  return {
    day: String(at.getUTCDate()),
    month: language.months[at.getUTCMonth()]!,
    year: String(at.getUTCFullYear()),
  };
}
