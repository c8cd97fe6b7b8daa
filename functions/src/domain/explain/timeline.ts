/** Messages counted by Norwegian month, or by the days of one month. */
import { dayMs, localMidnightOf, startOfDay } from '../time/norwegian-time.ts';
import { verdicts } from '../reconcile/result.ts';
import type { Verdict } from '../reconcile/result.ts';
import type { ExplainedMessage, ScopeDocument } from './result-document.ts';

export type Window = ScopeDocument['windows'][number];

/** A calendar month; the first is 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

export interface Bucket extends Month {
  /** Absent where the bucket is the whole month. */
  readonly day?: number;
  /** Its first and last millisecond, UTC. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly sent: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** Windows that touch it, by their places in the result. */
  readonly windows: readonly number[];
}

/** A message belongs where its first millisecond lies. One pass over the messages, whatever the number of buckets. */
export function monthBuckets(
  scope: Pick<ScopeDocument, 'messages' | 'windows' | 'portalCoverage'>,
): Bucket[] {
  if (scope.portalCoverage === null) return [];
  const first = monthOf(scope.portalCoverage.from);
  const last = monthOf(scope.portalCoverage.to);
  const months: Period[] = [];
  for (let index = indexOf(first); index <= indexOf(last); index++) {
    const month = { year: Math.floor(index / 12), month: (index % 12) + 1 };
    months.push({ ...month, fromMs: startOfMonth(index), toMs: startOfMonth(index + 1) - 1 });
  }
  return counted(months, scope.messages, scope.windows);
}

export function dayBuckets(scope: Pick<ScopeDocument, 'messages' | 'windows'>, of: Month): Bucket[] {
  const firstMidnight = Date.UTC(of.year, of.month - 1, 1);
  const dayCount = new Date(Date.UTC(of.year, of.month, 0)).getUTCDate();
  const days: Period[] = [];
  for (let place = 0; place < dayCount; place++) {
    const midnight = firstMidnight + place * dayMs;
    const toMs = startOfDay(midnight + dayMs) - 1;
    days.push({ ...of, day: place + 1, fromMs: startOfDay(midnight), toMs });
  }
  return counted(days, scope.messages, scope.windows);
}

type Period = Omit<Bucket, 'sent' | 'byVerdict' | 'windows'>;

/** @param periods in order and without gaps between them */
function counted(
  periods: readonly Period[],
  messages: readonly ExplainedMessage[],
  windows: readonly Window[],
): Bucket[] {
  const counts = periods.map(() => ({ sent: 0, byVerdict: noneOfEach(), windows: [] as number[] }));
  for (const { sent, verdict } of messages) {
    const count = counts[placeOf(periods, sent.from)];
    if (count === undefined) continue;
    count.sent++;
    count.byVerdict[verdict]++;
  }
  for (const [number, window] of windows.entries()) {
    for (const [place, period] of periods.entries()) {
      const touches = window.from <= period.toMs && window.to >= period.fromMs;
      if (touches) counts[place]!.windows.push(number);
    }
  }
  return periods.map((period, place) => ({ ...period, ...counts[place]! }));
}

/** @returns -1 where no period holds the instant */
function placeOf(periods: readonly Period[], ms: number): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const period = periods[middle]!;
    if (ms < period.fromMs) high = middle - 1;
    else if (ms > period.toMs) low = middle + 1;
    else return middle;
  }
  return -1;
}

function noneOfEach(): Record<Verdict, number> {
  return Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
}

function monthOf(ms: number): Month {
  const date = new Date(localMidnightOf(ms));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

function indexOf({ year, month }: Month): number {
  return year * 12 + month - 1;
}

function startOfMonth(index: number): number {
  return startOfDay(Date.UTC(Math.floor(index / 12), index % 12, 1));
}
