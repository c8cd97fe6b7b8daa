/** What a notice says of each month of the incident: never finer than its own windows and checked days. */
import { dayMs } from '../time/norwegian-time.ts';
import type { PublicNotice, PublicWindow } from './public-snapshot.ts';

export const monthFindings = [
  'not-found',
  'none-missing',
  'recovered',
  'not-checked',
  'cannot-be-known',
] as const;
export type MonthFinding = (typeof monthFindings)[number];

export interface MonthTold {
  /** `2023-03` */
  readonly month: string;
  readonly finding: MonthFinding;
  /** Those that hold any day of the month, whole, as they are published. */
  readonly windows: readonly PublicWindow[];
  /** The checked days of the month where these are not all of its days in the incident; null otherwise. */
  readonly onlyChecked: PublicWindow | null;
}

type Told = Pick<
  PublicNotice,
  'windows' | 'checkedFrom' | 'checkedTo' | 'unknowable' | 'recovered' | 'closed'
>;

/**
 * @param incident its first and last day, as Norwegian dates
 * @param notice undefined where none is published: then no month is checked
 */
export function monthsOf(incident: PublicWindow, notice: Told | undefined): MonthTold[] {
  const months: MonthTold[] = [];
  for (let month = incident.from.slice(0, 7); month <= incident.to.slice(0, 7); month = monthAfter(month)) {
    const days = common(daysOf(month), incident);
    if (days) months.push(monthTold(month, days, notice));
  }
  return months;
}

function monthTold(month: string, days: PublicWindow, notice: Told | undefined): MonthTold {
  const nothing = { month, windows: [], onlyChecked: null };
  // What was published by mistake tells nothing.
  if (!notice || notice.closed === 'mistake') return { ...nothing, finding: 'not-checked' };
  if (notice.unknowable) return { ...nothing, finding: 'cannot-be-known' };
  const holding = notice.closed === 'none-missing' ? [] : notice.windows;
  const windows = holding.filter((window) => common(daysOf(month), window) !== null);
  const checked = checkedIn(days, notice);
  const isWhole = checked?.from === days.from && checked.to === days.to;
  const onlyChecked = isWhole ? null : checked;
  if (windows.length > 0) return { month, finding: 'not-found', windows, onlyChecked };
  if (!checked) return { ...nothing, finding: 'not-checked' };
  return { month, finding: notice.recovered ? 'recovered' : 'none-missing', windows, onlyChecked };
}

function checkedIn(days: PublicWindow, { checkedFrom, checkedTo }: Told): PublicWindow | null {
  if (checkedFrom === undefined || checkedTo === undefined) return null;
  return common(days, { from: checkedFrom, to: checkedTo });
}

/** The days that two spans have in common; dates are compared as texts. */
function common(a: PublicWindow, b: PublicWindow): PublicWindow | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

function daysOf(month: string): PublicWindow {
  const last = Date.parse(`${monthAfter(month)}-01`) - dayMs;
  return { from: `${month}-01`, to: new Date(last).toISOString().slice(0, 10) };
}

function monthAfter(month: string): string {
  const [year = 0, place = 0] = month.split('-').map(Number);
  // Months count from 0 here, so that the number of this one is the next.
  return new Date(Date.UTC(year, place, 1)).toISOString().slice(0, 7);
}
