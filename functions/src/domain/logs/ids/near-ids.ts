/**
 * Two logs name the same messages in nearly the same order of time: while the second is gone through, the ids of the
 * first that were sent up to about then lie in a small table, which stays in the processor's cache. Only where the
 * whole id is equal is it found; what isn't found here may be anywhere, and is sought exactly elsewhere.
 */
import { powerOfTwo, shiftFor } from './id-hash.ts';
import { IdKind, wordsPerId } from './id-column.ts';
import type { IdWords } from './few-ids.ts';

/** A day or two of the whole country's messages. */
const mostSlots = 1 << 15;
/** A register's clock may be behind, or in UTC: so much later messages are in the table, too. */
const aheadMs = 3 * 3_600_000;

/** A log's ids with the times that tell its order: about when each was sent, or received. */
export interface TimedIds extends IdWords {
  readonly count: number;
  readonly timesMs: Float64Array;
}

/** Puts into `found`, by row of `later`, the place in `earlier` plus one of the same id, where it is near. */
export function findNear(earlier: TimedIds, later: TimedIds, found: Uint32Array): void {
  const window = new SlidingIds(earlier);
  const { kinds, words, timesMs } = later;
  const end = Math.min(later.count, kinds.length);
  const isBackwards = fallsInTime(timesMs, end);
  for (let step = 0; step < end; step++) {
    const row = isBackwards ? end - 1 - step : step;
    const kind = kinds[row]!;
    if (kind === IdKind.none) continue;
    window.moveTo(timesMs[row]! + aheadMs);
    found[row] = window.find(kind, words, row * wordsPerId);
  }
}

class SlidingIds {
  private readonly ids: TimedIds;
  /** By hash: a place in the ids, plus one. A later id drives out an earlier one. */
  private readonly slots: Uint32Array;
  private readonly shift: number;
  private readonly isBackwards: boolean;
  /** The time of the next id to take in; Infinity once all are. */
  private nextMs: number;
  private moved = 0;

  constructor(ids: TimedIds) {
    this.ids = ids;
    this.slots = new Uint32Array(Math.min(powerOfTwo(4 * ids.count), mostSlots));
    this.shift = shiftFor(this.slots.length);
    this.isBackwards = fallsInTime(ids.timesMs, ids.count);
    this.nextMs = this.timeOf(0);
  }

  /** Takes in all up to this time; one that lies far ahead of the one after it stops nothing. */
  moveTo(limitMs: number): void {
    const { slots, shift, isBackwards } = this;
    const { count, words } = this.ids;
    while (this.moved < count && (this.nextMs <= limitMs || this.timeOf(this.moved + 1) <= limitMs)) {
      const place = isBackwards ? count - 1 - this.moved : this.moved;
      slots[slotHash(words, place * wordsPerId) >>> shift] = place + 1;
      this.moved++;
      this.nextMs = this.timeOf(this.moved);
    }
  }

  private timeOf(step: number): number {
    const { count, timesMs } = this.ids;
    if (step >= count) return Infinity;
    return timesMs[this.isBackwards ? count - 1 - step : step]!;
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

/** Newest first? */
function fallsInTime(timesMs: Float64Array, count: number): boolean {
  return count > 0 && timesMs[0]! > timesMs[count - 1]!;
}
