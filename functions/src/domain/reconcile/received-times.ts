/** The entries' `mottatt` as rule 10 asks for them: sorted by first millisecond, grouped by the width of the form. */
import { firstAtLeast } from '../sorted/first.ts';
import type { Span } from './result.ts';
import type { FreeEntries } from './scope-tables.ts';

/** A fit may be off by a minute and by both spans' widths. */
const slackMs = 60_000;

interface WidthGroup {
  readonly widthMs: number;
  readonly from: Float64Array;
  /**
   * By place: the last entry of those that follow one another so closely that what fits one of them and what fits the
   * next leaves no gap, for any message. So a message is asked of a run at a time: at most 360 in twelve hours.
   */
  readonly runEnd: Uint32Array;
}

export class ReceivedTimes {
  /** Few: as many as there are forms of time in the register. */
  readonly groups: readonly WidthGroup[];
  readonly #all: Float64Array;

  constructor(entries: FreeEntries) {
    const byWidth = new Map<number, number[]>();
    for (let i = 0; i < entries.receivedFrom.length; i++) {
      const widthMs = entries.receivedTo[i]! - entries.receivedFrom[i]! + 1;
      const group = byWidth.get(widthMs);
      if (group) group.push(entries.receivedFrom[i]!);
      else byWidth.set(widthMs, [entries.receivedFrom[i]!]);
    }
    this.groups = [...byWidth].map(([widthMs, times]) => {
      const from = Float64Array.from(times).sort();
      return { widthMs, from, runEnd: runEnds(from, 2 * (slackMs + 1 + widthMs) + 1) };
    });
    this.#all = Float64Array.from(entries.receivedFrom).sort();
  }

  /** Is there an entry whose difference to the message is this offset, within the slack? */
  fits(message: Span, offsetMs: number): boolean {
    return this.groups.some(({ widthMs, from }) => {
      const tolerance = toleranceMs(message, widthMs);
      const next = from[firstAtLeast(from, message.from + offsetMs - tolerance)] ?? Infinity;
      return next <= message.from + offsetMs + tolerance;
    });
  }

  /** Of all entries' differences to the message the one nearest to the offset. */
  nearest(sentMs: number, offsetMs: number): number {
    const at = firstAtLeast(this.#all, sentMs + offsetMs);
    const after = (this.#all[at] ?? Infinity) - sentMs;
    const before = (this.#all[at - 1] ?? -Infinity) - sentMs;
    return after - offsetMs < offsetMs - before ? after : before;
  }
}

/** @param longestGapMs between two neighbours of one run */
function runEnds(from: Float64Array, longestGapMs: number): Uint32Array {
  const ends = new Uint32Array(from.length);
  for (let at = from.length - 1; at >= 0; at--) {
    const isLast = at === from.length - 1 || from[at + 1]! - from[at]! > longestGapMs;
    ends[at] = isLast ? at : ends[at + 1]!;
  }
  return ends;
}

export function toleranceMs(message: Span, entryWidthMs: number): number {
  return slackMs + (message.to - message.from + 1) + entryWidthMs;
}
