/** Which of the incident's days both logs cover whole: what is neither "nothing missing" nor "missing". */
import { daysOf, isCovered } from '../daily-control/days.ts';
import type { ControlledLogs } from '../daily-control/expected.ts';
import { daysBetween } from '../time/norwegian-date.ts';
import type { ScopePart } from './scope-part.ts';

interface Period {
  /** Norwegian days, both included. */
  readonly from: string;
  readonly to: string;
}

export function daysIn({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

/** @param logs null where nothing was compared */
export function checkedPart(logs: ControlledLogs | null, period: Period): ScopePart['checked'] {
  const of = daysIn(period);
  if (logs === null) return { days: 0, of, stretches: [] };
  const days = daysOf({ ...logs, messages: [], windows: [] }, period.from, period.to);
  const stretches: { from: string; to: string }[] = [];
  let isInStretch = false;
  for (const day of days) {
    const covered = isCovered(day);
    if (covered && isInStretch) stretches.at(-1)!.to = day.date;
    else if (covered) stretches.push({ from: day.date, to: day.date });
    isInStretch = covered;
  }
  return { days: days.filter(isCovered).length, of, stretches };
}
