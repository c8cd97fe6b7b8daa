/** The days that a notice may speak of: those whose messages both logs could show, with all the time of the delay. */
import type { Reconciled } from '../delivery/reconciled.ts';
import { namedDelay, readDurationMs } from '../time/delay.ts';
import { dayMs, localMidnightOf, startOfDay } from '../time/norwegian-time.ts';

/** First and last day, both included, as Norwegian dates; null where no whole day was checked. */
export interface CheckedDays {
  readonly from: string;
  readonly to: string;
}

export function checkedDays({ summary, portalStretches }: Reconciled): CheckedDays | null {
  const coverage = summary?.coverage;
  const portal = portalStretches[0];
  if (!summary || !coverage || !portal) return null;
  const delay = namedDelay(summary.rules.maxDelay);
  const skewMs = readDurationMs(summary.rules.clockSkew) ?? 0;
  const isChecked = (day: number): boolean => {
    const from = startOfDay(day);
    const to = startOfDay(day + dayMs) - 1;
    const isSent = from >= portal.from && to <= portal.to;
    return isSent && from - skewMs >= coverage.from && delay.deadline(to) <= coverage.to;
  };
  let first = localMidnightOf(Math.max(coverage.from, portal.from));
  let last = localMidnightOf(Math.min(coverage.to, portal.to));
  while (first <= last && !isChecked(first)) first += dayMs;
  while (last >= first && !isChecked(last)) last -= dayMs;
  return first <= last ? { from: isoDate(first), to: isoDate(last) } : null;
}

function isoDate(localMidnight: number): string {
  return new Date(localMidnight).toISOString().slice(0, 10);
}
