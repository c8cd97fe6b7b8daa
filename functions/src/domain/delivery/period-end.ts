import { readTime } from '../time/read-time.ts';

/**
 * An end of a declared period, as an instant: a date is its whole day, so as an end it includes the day; a time of day
 * is the instant itself.
 *
 * @returns milliseconds UTC, the end outside; null where the text is no time of the forms of logs
 */
export function readPeriodEnd(text: string, end: 'from' | 'to'): number | null {
  const reading = readTime(text);
  if (!reading.ok) return null;
  return end === 'from' || reading.hasTimeOfDay ? reading.from : reading.to + 1;
}
