/** The constant that fits the most messages (rule 10), by a sweep over where each message begins and ceases to fit. */
import { firstAtLeast, toleranceMs } from './received-times.ts';
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

/** The stretches of constants that fit one message, apart from each other, inside [lowest, highest]. */
function fittingConstants(
  message: Span,
  received: ReceivedTimes,
  lowestMs: number,
  highestMs: number,
): Span[] {
  const fits: Span[] = [];
  for (const { widthMs, from } of received.groups) {
    const tolerance = toleranceMs(message, widthMs);
    let at = firstAtLeast(from, message.from + lowestMs - tolerance);
    for (; at < from.length && from[at]! - message.from - tolerance <= highestMs; at++) {
      const offset = from[at]! - message.from;
      addStretch(fits, Math.max(offset - tolerance, lowestMs), Math.min(offset + tolerance, highestMs));
    }
  }
  return received.groups.length > 1 ? merged(fits) : fits;
}

function merged(fits: Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of fits.sort((a, b) => a.from - b.from)) addStretch(result, from, to);
  return result;
}

/** Adds a stretch that begins no earlier than those before; what touches the last one lengthens it. */
function addStretch(fits: Span[], from: number, to: number): void {
  const last = fits.at(-1);
  if (last && from <= last.to + 1) fits[fits.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  else fits.push({ from, to });
}

function longestPeak(begins: Float64Array, ends: Float64Array): BestConstant {
  let best: BestConstant & { lengthMs: number } = { count: 0, offsetMs: 0, lengthMs: -1 };
  let begun = 0;
  let ended = 0;
  while (begun < begins.length) {
    const from = begins[begun]!;
    while (ended < ends.length && ends[ended]! < from) ended++;
    while (begun < begins.length && begins[begun] === from) begun++;
    const count = begun - ended;
    // The count holds until the next stretch begins or the first of these ends.
    const to = Math.min(begins[begun] ?? Infinity, ends[ended]!);
    if (count > best.count || (count === best.count && to - from > best.lengthMs)) {
      best = { count, offsetMs: (from + to) / 2, lengthMs: to - from };
    }
  }
  return { count: best.count, offsetMs: best.offsetMs };
}
