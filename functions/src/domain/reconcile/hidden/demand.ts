/**
 * When an entry could stand for a checked message, and when for none: what comes then came from somewhere else. That
 * is how often other channels' entries come is learned, and how many of them are to be expected where messages are.
 */
import type { TimeRules } from '../by-time.ts';
import type { Span } from '../result.ts';
import { firstWhere } from '../../sorted/first.ts';
import { hourMs } from '../../time/norwegian-time.ts';
import type { FreeEntries, ScopeMessages } from '../scope-tables.ts';

/** How the time of an entry says for which messages it can stand: by `mottatt`, or by `sendt`. */
export type EntryForm = 'time' | 'date' | 'sendt';

/**
 * The times of entries of a form that can stand for a message: an entry of this width meets the message's window.
 * @param widthMs how wide the form is
 */
export function windowOf(
  messages: ScopeMessages,
  place: number,
  { rules, form, widthMs }: { readonly rules: TimeRules; readonly form: EntryForm; readonly widthMs: number },
): Span {
  const from = messages.from[place]! - rules.clockSkewMs - widthMs + 1;
  const last = messages.to[place]!;
  return { from, to: form === 'sendt' ? last + rules.clockSkewMs : rules.delay.deadline(last) };
}

/** The spans as stretches in order and apart, cut to `within`. */
export function joined(spans: readonly Span[], within: Span): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, within.from);
    const to = Math.min(span.to, within.to);
    if (from > to) continue;
    const last = result.at(-1);
    if (last && from <= last.to + 1)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}

/** @param stretches in order and apart */
export function liesIn(stretches: readonly Span[], ms: number): boolean {
  const place = firstWhere(stretches.length, (at) => stretches[at]!.to >= ms);
  return place < stretches.length && stretches[place]!.from <= ms;
}

/** A Norwegian day has 23 hours or more; no other form is half as wide. */
const shortestDayMs = 20 * hourMs;

export function formOf(free: FreeEntries, row: number): EntryForm {
  if (!Number.isNaN(free.sentFrom[row]!)) return 'sendt';
  const width = free.receivedTo[row]! - free.receivedFrom[row]! + 1;
  return width >= shortestDayMs ? 'date' : 'time';
}

/** Has the register days only, and no time of day? */
export function isDatesOnly(free: FreeEntries): boolean {
  for (let row = 0; row < free.count.length; row++) if (formOf(free, row) !== 'date') return false;
  return true;
}
