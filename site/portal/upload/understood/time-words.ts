/** Times as the page shows them: Norwegian time, as exact as they were written. */
import { toLocal } from '#domain/time/norwegian-time.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly hasTimeOfDay: boolean;
}

/** `28.03.2023`, `28.03.2023 14:05` or `28.03.2023 14:05:09`. */
export function timeInWords({ from, to, hasTimeOfDay }: Span): string {
  const iso = new Date(toLocal(from)).toISOString();
  const day = `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
  if (!hasTimeOfDay) return day;
  const isMinute = to - from >= 59_999;
  return `${day} ${iso.slice(11, isMinute ? 16 : 19)}`;
}

/** An instant to the second. */
export function instantInWords(instantMs: number): string {
  return timeInWords({ from: instantMs, to: instantMs, hasTimeOfDay: true });
}
