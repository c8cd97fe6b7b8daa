/** How often entries of other channels come, by form and kind of time: learned where they can stand for no message. */
import type { Span } from '../result.ts';
import type { EntryForm } from './demand.ts';
import { joined, liesIn } from './demand.ts';
import { kindCount } from './kinds-of-time.ts';
import type { KindsOfTime } from './kinds-of-time.ts';

/** Free entries of one form, and when they could stand for a message. */
export interface FormDemand {
  readonly form: EntryForm;
  /** How wide its times are, on the average. */
  readonly widthMs: number;
  readonly widestMs: number;
  /** First milliseconds of the entries' times, and how many entries each row is. */
  readonly atMs: readonly number[];
  readonly units: readonly number[];
  /** Times of entries that can stand for a checked message, and for any message: in order and apart. */
  readonly checked: readonly Span[];
  readonly any: readonly Span[];
}

/** Rates per millisecond by kind of time, as a gamma distribution each: `shape` entries in `exposureMs`. */
export interface Rates {
  readonly shape: Float64Array;
  readonly exposureMs: Float64Array;
}

/** Half an entry is what is known before any is counted (Jeffreys' prior). */
const priorEntries = 0.5;

/** @param period when both logs are known to be whole: in order and apart */
export function ratesOf(
  { atMs, units, any }: FormDemand,
  period: readonly Span[],
  kinds: KindsOfTime,
): Rates {
  const shape = new Float64Array(kindCount).fill(priorEntries);
  const exposureMs = measure(period, kinds);
  const whole = Float64Array.from(exposureMs);
  const all = new Float64Array(kindCount);
  for (const [i, ms] of atMs.entries()) {
    if (!liesIn(period, ms)) continue;
    all[kinds.kindAt(ms)]! += units[i]!;
    if (!liesIn(any, ms)) shape[kinds.kindAt(ms)]! += units[i]!;
  }
  const demanded = measure(
    period.flatMap((stretch) => joined(any, stretch)),
    kinds,
  );
  for (let kind = 0; kind < kindCount; kind++) {
    exposureMs[kind] = Math.max(0, exposureMs[kind]! - demanded[kind]!);
    // Where nothing could be counted, up to all of them may be others': half an entry in the time that half takes.
    const allPerMs = (all[kind]! + priorEntries) / Math.max(1, whole[kind]!);
    exposureMs[kind]! += priorEntries / allPerMs;
  }
  return { shape, exposureMs };
}

/** How long the stretches last, by kind of time. */
export function measure(stretches: readonly Span[], kinds: KindsOfTime): Float64Array {
  const sum = new Float64Array(kindCount);
  for (const { from, to } of stretches) {
    kinds.addUpTo(to + 1, sum, 1);
    kinds.addUpTo(from, sum, -1);
  }
  return sum;
}
