/** The constant that fits the most messages (rule 10), by a sweep over where each message begins and ceases to fit. */
import { firstAtLeast } from '../sorted/first.ts';
import { toleranceMs } from './received-times.ts';
import type { ReceivedTimes } from './received-times.ts';
import type { Span } from './result.ts';

export interface BestConstant {
  readonly count: number;
  /** The middle of the longest stretch of constants with this count; the first such. */
  readonly offsetMs: number;
}

export function bestConstant(
  messages: readonly Span[],
  received: ReceivedTimes,
  lowestMs: number,
  highestMs: number,
): BestConstant {
  const begins: number[] = [];
  const ends: number[] = [];
  if (lowestMs <= highestMs) {
    for (const message of messages) {
      for (const fit of fittingConstants(message, received, lowestMs, highestMs)) {
        begins.push(fit.from);
        ends.push(fit.to);
      }
    }
  }
  return longestPeak(Float64Array.from(begins).sort(), Float64Array.from(ends).sort());
}

/** The stretches of constants that fit one message, in order and apart, inside [lowest, highest]. */
function fittingConstants(
  message: Span,
  received: ReceivedTimes,
  lowestMs: number,
  highestMs: number,
): Span[] {
  const fits: Span[] = [];
  for (const { widthMs, from, runEnd } of received.groups) {
    const tolerance = toleranceMs(message, widthMs);
    let at = firstAtLeast(from, message.from + lowestMs - tolerance);
    while (at < from.length && from[at]! - message.from - tolerance <= highestMs) {
      const first = from[at]! - message.from - tolerance;
      const last = from[runEnd[at]!]! - message.from + tolerance;
      fits.push({ from: Math.max(first, lowestMs), to: Math.min(last, highestMs) });
      at = runEnd[at]! + 1;
    }
  }
  return merged(fits);
}

function merged(fits: Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of fits.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}

/** @param begins first constants of the stretches, sorted; `ends` their last ones, sorted */
function longestPeak(begins: Float64Array, ends: Float64Array): BestConstant {
  let best = { count: 0, from: 0, to: 0 };
  let stretch = { count: 0, from: 0, to: 0 };
  let begun = 0;
  let ended = 0;
  // Once all have begun the count only falls.
  while (begun < begins.length) {
    // The next constant at which the count may change: one begins there, or one ended just before.
    const at = Math.min(begins[begun]!, ends[ended]! + 1);
    while (begins[begun] === at) begun++;
    while (ends[ended] === at - 1) ended++;
    const count = begun - ended;
    const to = Math.min((begins[begun] ?? Infinity) - 1, ends[ended]!);
    // Where as many begin as ended, the stretch goes on.
    stretch = count === stretch.count ? { ...stretch, to } : { count, from: at, to };
    const isLonger = stretch.count === best.count && stretch.to - stretch.from > best.to - best.from;
    if (stretch.count > best.count || isLonger) best = stretch;
  }
  return { count: best.count, offsetMs: (best.from + best.to) / 2 };
}
