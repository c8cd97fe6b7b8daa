import { firstAtLeast } from '../sorted/first.ts';
import { dayMs, localMidnightOf } from '../time/norwegian-time.ts';
import type { PublicWindow } from '../notice/public-snapshot.ts';
import { type DaySpan, type UnitKind, unitKinds, unitsTouchedBy } from './calendar-unit.ts';
import { disclosureRules, type DisclosureRules } from './rules.ts';

/** A window of a reconciliation: first and last millisecond, UTC. */
export interface ExactWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The windows as the public sees them (design 5): each becomes whole calendar units of the smallest kind of which
 * every unit that it touches holds enough sent messages, never centred or trimmed, so that its place inside the
 * units is not told. Where even years hold too few, the years that it touches are shown: nothing larger is of use.
 *
 * Only the days that a window touches and the number of messages by unit decide, not their order.
 * @param windows from <= to; otherwise a bug of the caller, which throws
 * @param sentMs the first millisecond of every message that was sent to the municipality, in any order
 * @returns Norwegian dates, both ends included, by date; windows that overlap or touch are one
 */
export function publicWindows(
  windows: readonly ExactWindow[],
  sentMs: readonly number[],
  rules: DisclosureRules = disclosureRules,
): PublicWindow[] {
  return explainedWindows(windows, sentMs, rules).map(({ from, to }) => ({ from, to }));
}

/** A public window, and the largest calendar unit to which any of those that it joins was widened. */
export type ExplainedWindow = PublicWindow & { readonly unit: UnitKind };

/** The same windows, for staff who must see why the public sees what it sees. */
export function explainedWindows(
  windows: readonly ExactWindow[],
  sentMs: readonly number[],
  rules: DisclosureRules = disclosureRules,
): ExplainedWindow[] {
  const sentDays = Float64Array.from(sentMs, localMidnightOf).sort();
  const spans = windows.map((window) => coarsen(daysOf(window), sentDays, rules));
  return joinTouching(spans).map(({ firstDay, lastDay, unit }) => ({
    from: isoDate(firstDay),
    to: isoDate(lastDay),
    unit,
  }));
}

type UnitSpan = DaySpan & { readonly unit: UnitKind };

function daysOf({ fromMs, toMs }: ExactWindow): DaySpan {
  if (!(fromMs <= toMs)) throw new RangeError('a window ends before it begins');
  return { firstDay: localMidnightOf(fromMs), lastDay: localMidnightOf(toMs) };
}

function coarsen(days: DaySpan, sentDays: Float64Array, rules: DisclosureRules): UnitSpan {
  for (const kind of unitKinds) {
    const units = unitsTouchedBy(kind, days);
    if (units.every((unit) => sentIn(unit, sentDays) >= rules.unitHoldsAtLeast))
      return { ...hull(units), unit: kind };
  }
  return { ...hull(unitsTouchedBy('year', days)), unit: 'year' };
}

/** Units come in order and without gaps. */
function hull(units: readonly DaySpan[]): DaySpan {
  return { firstDay: units[0]!.firstDay, lastDay: units.at(-1)!.lastDay };
}

function sentIn({ firstDay, lastDay }: DaySpan, sentDays: Float64Array): number {
  return firstAtLeast(sentDays, lastDay + dayMs) - firstAtLeast(sentDays, firstDay);
}

function joinTouching(spans: readonly UnitSpan[]): UnitSpan[] {
  const joined: UnitSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.firstDay - b.firstDay)) {
    const last = joined.at(-1);
    if (last && span.firstDay <= last.lastDay + dayMs) {
      const lastDay = Math.max(last.lastDay, span.lastDay);
      joined[joined.length - 1] = { ...last, lastDay, unit: larger(last.unit, span.unit) };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

function larger(a: UnitKind, b: UnitKind): UnitKind {
  return unitKinds.indexOf(a) > unitKinds.indexOf(b) ? a : b;
}

function isoDate(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}
