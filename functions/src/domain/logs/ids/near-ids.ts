/**
 * Two logs name the same messages in nearly the same order of time: while the second is gone through, the ids of the
 * first that were sent up to about then lie in a small table, which stays in the processor's cache. Only where the
 * whole id is equal is it found; what isn't found here may be anywhere, and is sought exactly elsewhere.
 */
import { hashOfId, powerOfTwo, shiftFor } from './id-hash.ts';
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
export function findNear(earlier: TimedIds, later: TimedIds, seed: number, found: Uint32Array): void {
  const window = new SlidingIds(earlier, seed);
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
  private readonly seed: number;
  /** By hash: a place in the ids, plus one. A later id drives out an earlier one. */
  private readonly slots: Uint32Array;
  private readonly shift: number;
  private readonly isBackwards: boolean;
  private moved = 0;

  constructor(ids: TimedIds, seed: number) {
    this.ids = ids;
    this.seed = seed;
    this.slots = new Uint32Array(Math.min(powerOfTwo(4 * ids.count), mostSlots));
    this.shift = shiftFor(this.slots.length);
    this.isBackwards = fallsInTime(ids.timesMs, ids.count);
  }

  /** Takes in all up to this time; one that lies far ahead of those after it stops nothing. */
  moveTo(limitMs: number): void {
    const { count, kinds, words, timesMs } = this.ids;
    const step = this.isBackwards ? -1 : 1;
    for (;;) {
      if (this.moved === count) return;
      const place = this.isBackwards ? count - 1 - this.moved : this.moved;
      // Beyond the last one there is undefined, and nothing is up to a time.
      if (timesMs[place]! > limitMs && !(timesMs[place + step]! <= limitMs)) return;
      this.slots[hashOfId(this.seed, kinds[place]!, words, place * wordsPerId) >>> this.shift] = place + 1;
      this.moved++;
    }
  }

  /** @returns the place plus one, or 0 */
  find(kind: number, words: Int32Array, at: number): number {
    const likely = this.slots[hashOfId(this.seed, kind, words, at) >>> this.shift]!;
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

/** Newest first? */
function fallsInTime(timesMs: Float64Array, count: number): boolean {
  return count > 0 && timesMs[0]! > timesMs[count - 1]!;
}
