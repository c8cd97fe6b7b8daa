/**
 * The ids of one log, settled while it is read as far as that goes: a log before it has most of them, near in time, so
 * that they need not be kept. What is not found is kept, and settled exactly once all are here.
 */
import { longer } from '../tables/growth.ts';
import { FewIds } from './few-ids.ts';
import { IdColumn, IdKind, wordsPerId } from './id-column.ts';
import { KeptRows } from './kept-rows.ts';
import { fallsInTime, SlidingIds } from './near-ids.ts';
import type { TimedIds } from './near-ids.ts';
import { suspectRows } from './suspects.ts';

/** Different ids that were first met in one log, as integers from `first` on. */
export interface Batch extends TimedIds {
  readonly first: number;
}

/** The ids of some rows, and about when each message was sent: only a guess of where its id is in another log. */
export interface IdPage {
  readonly rowCount: number;
  readonly idKind: Uint8Array;
  readonly idWords: Int32Array;
  readonly to: Float64Array;
}

export interface SettledIds {
  /** By row: equal integers for equal ids; 0 where a row has none. */
  readonly ids: Uint32Array;
  /** Those that no log before has; null where there are none. */
  readonly batch: Batch | null;
}

export class LogIds {
  private readonly batches: readonly Batch[];
  private readonly seed: number;
  private windows: readonly SlidingIds[] = [];
  private rowCount = 0;
  /** By row: the integer of an id that was found near, else 0. Not filled for the first log, which finds nothing. */
  private found = new Uint32Array(0);
  /** The ids that were not found near, one after the other, and their rows. */
  private readonly kept = new IdColumn();
  private readonly keptRows = new KeptRows();

  /** @param batches the ids of the logs before */
  constructor(batches: readonly Batch[], seed: number) {
    this.batches = batches;
    this.seed = seed;
  }

  /** Logs before this one that have ids. */
  get logsBefore(): number {
    return this.batches.length;
  }

  private get isFirst(): boolean {
    return this.batches.length === 0;
  }

  /** Room for so many rows; what is there stays. */
  reserve(rows: number): void {
    if (this.isFirst) this.kept.reserve(rows);
    else if (rows > this.found.length) this.found = longer(this.found, new Uint32Array(rows));
  }

  /** Takes the ids of the next rows; there is room for them. */
  take(page: IdPage): void {
    if (!this.isFirst) this.seek(page);
    else if (page.idKind.subarray(0, page.rowCount).includes(IdKind.none)) this.keepSome(page);
    else this.keepAll(page);
    this.rowCount += page.rowCount;
  }

  /**
   * @param size how many different ids the logs before have
   * @param timesMs by row, as in the pages
   */
  settle(size: number, timesMs: Float64Array): SettledIds {
    const { kept, keptRows, rowCount } = this;
    const { count } = keptRows;
    const ids = this.isFirst ? new Uint32Array(rowCount) : this.found.subarray(0, rowCount);
    const open = this.isFirst ? suspectRows(kept, count) : allOf(count);
    const few = new FewIds(kept, open, this.seed);
    if (count > 0) for (const batch of this.batches) few.number(batch, batch.count, batch.first);
    let last = size;
    let nextOpen = 0;
    for (let place = 0; place < count; place++) {
      const row = keptRows.at(place);
      if (open[nextOpen] !== place) {
        ids[row] = ++last;
        continue;
      }
      nextOpen++;
      const slot = few.slotOf(kept.kinds, kept.words, place);
      if (few.idOfSlot[slot] === 0) few.idOfSlot[slot] = ++last;
      ids[row] = few.idOfSlot[slot]!;
    }
    return { ids, batch: last > size ? this.newBatch(size + 1, last - size, ids, timesMs) : null };
  }

  private keepAll({ rowCount, idKind, idWords }: IdPage): void {
    const { kept, keptRows } = this;
    const at = keptRows.count;
    kept.reserve(at + rowCount);
    kept.kinds.set(idKind.subarray(0, rowCount), at);
    kept.words.set(idWords.subarray(0, rowCount * wordsPerId), at * wordsPerId);
    keptRows.addRun(this.rowCount, rowCount);
  }

  private keepSome(page: IdPage): void {
    for (let row = 0; row < page.rowCount; row++) {
      if (page.idKind[row] !== IdKind.none) this.keep(page, row);
    }
  }

  private keep({ idKind, idWords }: IdPage, row: number): void {
    this.kept.set(this.keptRows.count, idKind[row]!, idWords, row * wordsPerId);
    this.keptRows.add(this.rowCount + row);
  }

  private seek(page: IdPage): void {
    const { idKind, idWords, to, rowCount } = page;
    if (this.rowCount === 0) {
      const isNewestFirst = fallsInTime(to, rowCount);
      this.windows = this.batches.map((batch) => new SlidingIds(batch, isNewestFirst));
    }
    const { windows, batches, found } = this;
    for (let row = 0; row < rowCount; row++) {
      const kind = idKind[row]!;
      if (kind === IdKind.none) continue;
      let id = 0;
      for (let at = 0; at < windows.length && id === 0; at++) {
        windows[at]!.moveTo(to[row]!);
        const place = windows[at]!.find(kind, idWords, row * wordsPerId);
        if (place > 0) id = batches[at]!.first + place - 1;
      }
      if (id === 0) this.keep(page, row);
      else found[this.rowCount + row] = id;
    }
  }

  /** The new ids one after the other, each as its first row has it: where they are kept already, if that is most. */
  private newBatch(first: number, count: number, ids: Uint32Array, timesMs: Float64Array): Batch {
    const { kept, keptRows } = this;
    const { kinds, words } = kept;
    if (count === keptRows.count && keptRows.areAll) return { first, count, kinds, words, timesMs };
    const ownTimes = new Float64Array(count);
    for (let place = 0, next = 0; next < count; place++) {
      const row = keptRows.at(place);
      if (ids[row] !== first + next) continue;
      kept.set(next, kinds[place]!, words, place * wordsPerId);
      ownTimes[next++] = timesMs[row]!;
    }
    const isMost = 2 * count > kinds.length;
    return {
      first,
      count,
      kinds: isMost ? kinds.subarray(0, count) : kinds.slice(0, count),
      words: isMost ? words.subarray(0, count * wordsPerId) : words.slice(0, count * wordsPerId),
      timesMs: ownTimes,
    };
  }
}

function allOf(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}
