/**
 * Two logs name the same messages in nearly the same order of time: while the second is read, the ids of the first
 * that were sent up to about then lie in a small table, which stays in the processor's cache. Only where the whole id
 * is equal is it found; what isn't found here may be anywhere, and is sought exactly elsewhere.
 */
import { powerOfTwo, shiftFor } from './id-hash.ts';
import { wordsPerId } from './id-column.ts';
import type { IdWords } from './few-ids.ts';

/** A day or two of the whole country's messages. */
const mostSlots = 1 << 15;
/** So many tell well enough which way a log goes. */
const mostSteps = 1024;
const hourMs = 3_600_000;
/** A register's clock may be behind, or in UTC: so much later messages are in the table, too. */
const aheadMs = 3 * hourMs;
/** Where a register has its newest first: messages that were sent so much before. */
const behindMs = 24 * hourMs;

/** A log's ids with the times that tell its order: about when each was sent, or received. */
export interface TimedIds extends IdWords {
  readonly count: number;
  readonly timesMs: Float64Array;
}

export class SlidingIds {
  private readonly ids: TimedIds;
  /** By hash: a place in the ids, plus one. What is taken in later drives out what was before. */
  private readonly slots: Uint32Array;
  private readonly shift: number;
  /** 1 where the other log has its oldest first, else -1: times are compared times this. */
  private readonly sign: number;
  private readonly reachMs: number;
  private readonly isFromEnd: boolean;
  /** The signed time of the next id to take in; Infinity once all are. */
  private next: number;
  private moved = 0;

  /** @param isNewestFirst how the other log is sorted, in which these are sought */
  constructor(ids: TimedIds, isNewestFirst: boolean) {
    this.ids = ids;
    this.slots = new Uint32Array(Math.min(powerOfTwo(4 * ids.count), mostSlots));
    this.shift = shiftFor(this.slots.length);
    this.sign = isNewestFirst ? -1 : 1;
    this.reachMs = isNewestFirst ? behindMs : aheadMs;
    this.isFromEnd = fallsInTime(ids.timesMs, ids.count) !== isNewestFirst;
    this.next = this.signedTime(0);
  }

  /** Takes in all that are near this time; one that lies far from the one after it stops nothing. */
  moveTo(timeMs: number): void {
    const limit = this.sign * timeMs + this.reachMs;
    if (this.next > limit && this.signedTime(this.moved + 1) > limit) return;
    const { slots, shift, isFromEnd } = this;
    const { count, words } = this.ids;
    while (this.moved < count && (this.next <= limit || this.signedTime(this.moved + 1) <= limit)) {
      const place = isFromEnd ? count - 1 - this.moved : this.moved;
      slots[slotHash(words, place * wordsPerId) >>> shift] = place + 1;
      this.moved++;
      this.next = this.signedTime(this.moved);
    }
  }

  private signedTime(step: number): number {
    const { count, timesMs } = this.ids;
    if (step >= count) return Infinity;
    return this.sign * timesMs[this.isFromEnd ? count - 1 - step : step]!;
  }

  /** @returns the place plus one, or 0 */
  find(kind: number, words: Int32Array, at: number): number {
    const likely = this.slots[slotHash(words, at) >>> this.shift]!;
    if (likely === 0) return 0;
    const own = this.ids.words;
    const ownAt = (likely - 1) * wordsPerId;
    const isSame =
      own[ownAt] === words[at] &&
      own[ownAt + 1] === words[at + 1] &&
      own[ownAt + 2] === words[at + 2] &&
      own[ownAt + 3] === words[at + 3] &&
      this.ids.kinds[likely - 1] === kind;
    return isSame ? likely : 0;
  }
}

/** Good where ids are random; where not, fewer are found here. */
function slotHash(words: Int32Array, at: number): number {
  return Math.imul(words[at]! ^ words[at + 3]!, 0x9e3779b1);
}

/** Newest first? Told by many steps and not by both ends, of which either may be a row gone astray. */
export function fallsInTime(timesMs: Float64Array, count: number): boolean {
  const step = Math.max(1, Math.floor(count / mostSteps));
  let falls = 0;
  for (let row = step; row < count; row += step) falls += Math.sign(timesMs[row - step]! - timesMs[row]!);
  return falls > 0;
}
