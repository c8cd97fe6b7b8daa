/** `clockSkew` and `maxDelay` as contract 3 writes them: ISO 8601 durations in which a day is 24 hours, or `nWD`. */
import { dayMs, hourMs } from './norwegian-time.ts';
import { workingDayDeadline, workingDayEarliest } from './working-days.ts';

/** How long a case system may take to receive a message. */
export interface Delay {
  /** As given, or as `auto` chose. */
  readonly text: string;
  /** Milliseconds after sending, where that is all that the delay says; null for working days. */
  readonly fixedMs: number | null;
  /** The last millisecond allowed for a message sent at this instant; never falls as the instant grows. */
  deadline(sentMs: number): number;
  /** The inverse: the earliest sending for which this instant is still within the deadline. */
  earliestSent(receivedMs: number): number;
}

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const durationForm = new RegExp(
  `^P(?=.)(?:${number}W)?(?:${number}D)?(?:T(?=.)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
);
const unitsMs = [7 * dayMs, dayMs, hourMs, 60_000, 1000];
const workingDayForm = /^([1-9]\d{0,3})WD$/;

/** A hundred years: longer than any log, short enough that sums of milliseconds stay exact. */
const longestMs = 100 * 366 * dayMs;

/** @returns milliseconds, or null where the text is no duration (years and months have no fixed length). */
export function readDurationMs(text: string): number | null {
  const parts = durationForm.exec(text);
  if (!parts) return null;
  let ms = 0;
  for (const [index, unitMs] of unitsMs.entries()) {
    ms += Number((parts[index + 1] ?? '0').replace(',', '.')) * unitMs;
  }
  const rounded = Math.round(ms);
  return rounded <= longestMs ? rounded : null;
}

/** @returns null where the text is neither a duration nor `nWD` with n from 1. */
export function readDelay(text: string): Delay | null {
  const workingDays = workingDayForm.exec(text);
  if (workingDays) {
    const n = Number(workingDays[1]);
    return { text, fixedMs: null, deadline: workingDayDeadline(n), earliestSent: workingDayEarliest(n) };
  }
  const ms = readDurationMs(text);
  if (ms === null) return null;
  return {
    text,
    fixedMs: ms,
    deadline: (sentMs) => sentMs + ms,
    earliestSent: (receivedMs) => receivedMs - ms,
  };
}

const named = new Map<string, Delay>();

/**
 * A delay that the code itself names; anything else is a fault of the program. The same one each time, so that
 * working days once worked out are not worked out again.
 */
export function namedDelay(text: string): Delay {
  const delay = named.get(text) ?? readDelay(text);
  if (!delay) throw new Error(`not a delay: ${text}`);
  named.set(text, delay);
  return delay;
}
