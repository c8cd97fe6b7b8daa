/** Days in a row that were compared whole, with nothing unchecked among them. */
import { isCovered } from '../daily-control/days.ts';
import type { DayFigures } from '../daily-control/days.ts';

export interface Run {
  /** First and last Norwegian day. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly messages: number;
}

/** @param days in order, each following the one before @returns the longest run with a message, else the longest */
export function bestRun(days: readonly DayFigures[]): Run | null {
  return runsOf(days).reduce<Run | null>((best, run) => (best && !isBetter(run, best) ? best : run), null);
}

/** A later one of the same length is better: it tells of now. */
function isBetter(run: Run, best: Run): boolean {
  const [hasMessage, hadMessage] = [run.messages > 0, best.messages > 0];
  return hasMessage === hadMessage ? run.days >= best.days : hasMessage;
}

/** Each run, and before it its beginnings, of which none is better than the whole. */
function runsOf(days: readonly DayFigures[]): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const day of days) {
    if (!isCovered(day) || day.unchecked > 0) {
      open = null;
      continue;
    }
    const { date, sent } = day;
    const grown: Run = open
      ? { ...open, to: date, days: open.days + 1, messages: open.messages + sent }
      : { from: date, to: date, days: 1, messages: sent };
    runs.push(grown);
    open = grown;
  }
  return runs;
}
