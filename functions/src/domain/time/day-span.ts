import type { Span } from '../reconcile/result.ts';
import { dayMs, startOfDay } from './norwegian-time.ts';

/**
 * First and last millisecond of a Norwegian day: 23, 24 or 25 hours.
 * @param date `2023-03-26`
 */
export function spanOfDay(date: string): Span {
  const localMidnight = Date.parse(date);
  return { from: startOfDay(localMidnight), to: startOfDay(localMidnight + dayMs) - 1 };
}
