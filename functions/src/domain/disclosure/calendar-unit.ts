/**
 * The calendar units of public windows. A day is written as its Norwegian midnight (a wall clock reading in
 * milliseconds, see time/norwegian-time.ts), so days are 24 hours apart whatever the clocks do.
 */
import { dayMs } from '../time/norwegian-time.ts';

/** From the smallest to the largest. */
export const unitKinds = ['week', 'month', 'quarter', 'half-year', 'year'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** First and last day, both included. */
export interface DaySpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

const monthsIn: Record<Exclude<UnitKind, 'week'>, number> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** 1 January 1970 was a Thursday: the fourth day of its ISO week. */
const daysFromMonday = 3;

/** The unit of a kind in which a day lies; weeks are ISO weeks, from Monday to Sunday. */
export function unitOf(kind: UnitKind, day: number): DaySpan {
  return kind === 'week' ? weekOf(day) : monthsOf(day, monthsIn[kind]);
}

/** Every unit of a kind that a span of days touches, in order. */
export function unitsTouchedBy(kind: UnitKind, span: DaySpan): DaySpan[] {
  const units: DaySpan[] = [];
  for (let day = span.firstDay; day <= span.lastDay;) {
    const unit = unitOf(kind, day);
    units.push(unit);
    day = unit.lastDay + dayMs;
  }
  return units;
}

function weekOf(day: number): DaySpan {
  const sinceMonday = (((day / dayMs + daysFromMonday) % 7) + 7) % 7;
  const firstDay = day - sinceMonday * dayMs;
  return { firstDay, lastDay: firstDay + 6 * dayMs };
}

function monthsOf(day: number, months: number): DaySpan {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  const firstMonth = Math.floor(date.getUTCMonth() / months) * months;
  return { firstDay: Date.UTC(year, firstMonth, 1), lastDay: Date.UTC(year, firstMonth + months, 1) - dayMs };
}
