/** Times in logs, as contract section 2 lists them: each is a span as wide as its form. */
import { dayMs, startOfDay, toUtc } from './norwegian-time.ts';

export type TimeReading =
  | { readonly ok: true; readonly from: number; readonly to: number; readonly hasTimeOfDay: boolean }
  | { readonly ok: false; readonly code: 'time-unreadable' | 'time-nonexistent' };

export const unreadable: TimeReading = { ok: false, code: 'time-unreadable' };
const nonexistent: TimeReading = { ok: false, code: 'time-nonexistent' };

const isoForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const norwegianForm = /^(\d{2})\.(\d{2})\.(\d{4})(?: (?:kl\. )?(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const epochForm = /^\d{13}$/;

/** Widths of the forms, in milliseconds. */
export const minuteMs = 60_000;
export const secondMs = 1_000;

/** The instant 2000-01-01T00:00 in Norway; anything earlier is implausible in these logs. */
export const earliestMs = Date.UTC(1999, 11, 31, 23);

/** The last plausible instant: a day after now. */
export function latestMs(nowMs: number): number {
  return nowMs + dayMs;
}

/**
 * Reads a time as it stands in a cell.
 * @returns its first and last millisecond in UTC, and whether it had a time of day.
 */
export function readTime(text: string): TimeReading {
  if (epochForm.test(text)) return { ok: true, from: Number(text), to: Number(text), hasTimeOfDay: true };
  const iso = isoForm.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, offset] = iso;
    return fromParts({ year: year!, month: month!, day: day!, hour, minute, second, fraction, offset });
  }
  const norwegian = norwegianForm.exec(text);
  if (norwegian) {
    const [, day, month, year, hour, minute, second] = norwegian;
    return fromParts({ year: year!, month: month!, day: day!, hour, minute, second });
  }
  return unreadable;
}

interface TimeParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  readonly offset?: string | undefined;
}

function fromParts(parts: TimeParts): TimeReading {
  const midnight = utcMidnight(Number(parts.year), Number(parts.month), Number(parts.day));
  if (midnight === null) return unreadable;
  if (parts.hour === undefined) return daySpan(midnight);
  const hour = Number(parts.hour);
  const minute = Number(parts.minute);
  const second = Number(parts.second ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return unreadable;
  const fractionMs = Number((parts.fraction ?? '').padEnd(3, '0').slice(0, 3));
  const local = midnight + ((hour * 60 + minute) * 60 + second) * 1000 + fractionMs;
  const widthMs = parts.fraction !== undefined ? 1 : parts.second !== undefined ? secondMs : minuteMs;
  if (parts.offset === undefined) return localSpan(local, widthMs);
  const offsetMs = readOffsetMs(parts.offset);
  if (offsetMs === null) return unreadable;
  return { ok: true, from: local - offsetMs, to: local - offsetMs + widthMs - 1, hasTimeOfDay: true };
}

/** Midnight UTC of a calendar day, or null where there is no such day. */
export function utcMidnight(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day or a month that there is not leads into another month.
  return date.getUTCMonth() === month - 1 ? date.getTime() : null;
}

/**
 * A Norwegian wall clock reading of the given width. In October's double hour the span reaches from the first
 * reading to the end of the second; March's missing hour is `time-nonexistent`.
 */
export function localSpan(local: number, widthMs: number): TimeReading {
  const utc = toUtc(local);
  if (utc === null) return nonexistent;
  return { ok: true, from: utc.first, to: utc.last + widthMs - 1, hasTimeOfDay: true };
}

/** A whole Norwegian day, 23 to 25 hours, by the midnight UTC of the same date. */
export function daySpan(midnight: number): TimeReading {
  return { ok: true, from: startOfDay(midnight), to: startOfDay(midnight + dayMs) - 1, hasTimeOfDay: false };
}

function readOffsetMs(offset: string): number | null {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 23 || minutes > 59) return null;
  const ms = (hours * 60 + minutes) * minuteMs;
  return offset.startsWith('-') ? -ms : ms;
}

/**
 * Contract 2, `time-implausible`: before 2000 in Norway, or more than 24 hours after now.
 * @param fromMs the first millisecond of the time
 */
export function isImplausible(fromMs: number, nowMs: number): boolean {
  return fromMs < earliestMs || fromMs > latestMs(nowMs);
}
