import type { IdNames } from '../log-tables.ts';
import { FewIds } from './few-ids.ts';
import { IdKind, wordsPerId } from './id-column.ts';
import type { IdColumn } from './id-column.ts';
import { findNear } from './near-ids.ts';
import type { TimedIds } from './near-ids.ts';
import { RowList } from '../row-list.ts';
import { suspectRows } from './suspects.ts';
import { TextIds } from './text-ids.ts';
import { showUuid } from './uuid.ts';

/** Different ids that were first met in one log, as integers from `first` on. */
interface Batch extends TimedIds {
  readonly first: number;
}

/**
 * Ids of both logs as dense integers from 1: equal integers if and only if the ids are equal (contract 3, rule 3).
 * Settled a log at a time, once all its ids are here. Most are found where they should be, in order of time; the rest
 * by an exact table; and what decides is always the whole id.
 */
export class IdTable implements IdNames {
  /** The number of different ids; also the largest integer given. */
  size = 0;
  private readonly seed: number;
  private readonly texts: TextIds;
  private readonly batches: Batch[] = [];

  /** @param seed any number; a secret one keeps a file from being made so that its ids collide */
  constructor(seed = 0) {
    this.seed = seed | 0;
    this.texts = new TextIds(this.seed);
  }

  /** @returns what stands for an id of 1 to 64 bytes that is no UUID in an IdColumn */
  internText(bytes: Uint8Array, start: number, end: number): number {
    return this.texts.intern(bytes, start, end);
  }

  /**
   * The ids of a log as integers; 0 where a row has none.
   * @param column is used up: it holds something else afterwards
   * @param timesMs by row, about when the message was sent: only a guess of where its id is in the other log
   */
  settle(column: IdColumn, rowCount: number, timesMs: Float64Array): Uint32Array {
    const ids = new Uint32Array(rowCount);
    const later: TimedIds = { kinds: column.kinds, words: column.words, count: rowCount, timesMs };
    for (const batch of this.batches) this.settleNear(batch, later, ids);
    const isFirst = this.batches.length === 0;
    const open = isFirst ? suspectRows(column, rowCount) : rowsWithout(ids, column);
    const few = new FewIds(column, open, this.seed);
    if (open.length > 0) for (const batch of this.batches) few.number(batch, batch.count, batch.first);
    this.addNew(few, open, later, ids);
    return ids;
  }

  show(id: number): string {
    const batch = this.batches.findLast(({ first }) => first <= id)!;
    const at = (id - batch.first) * wordsPerId;
    if (batch.kinds[id - batch.first] === IdKind.text) return this.texts.show(batch.words[at]!);
    return showUuid(batch.words.subarray(at, at + wordsPerId));
  }

  private settleNear(batch: Batch, later: TimedIds, ids: Uint32Array): void {
    const found = this.batches.length === 1 ? ids : new Uint32Array(ids.length);
    findNear(batch, later, found);
    if (found === ids && batch.first === 1) return;
    for (let row = 0; row < ids.length; row++) {
      if (found[row] !== 0) ids[row] = found[row]! + batch.first - 1;
    }
  }

  /**
   * Rows that have no integer yet: that of an equal id where there is one, else the next.
   * @param open those in the table, in order; the ids of all others are like no other
   */
  private addNew(few: FewIds, open: Uint32Array, later: TimedIds, ids: Uint32Array): void {
    const { kinds, words } = later;
    const first = this.size + 1;
    const end = Math.min(later.count, kinds.length);
    let nextOpen = 0;
    for (let row = 0; row < end; row++) {
      if (ids[row] !== 0 || kinds[row] === IdKind.none) continue;
      if (open[nextOpen] !== row) {
        ids[row] = ++this.size;
        continue;
      }
      nextOpen++;
      const slot = few.slotOf(kinds, words, row);
      if (few.idOfSlot[slot] === 0) few.idOfSlot[slot] = ++this.size;
      ids[row] = few.idOfSlot[slot]!;
    }
    if (this.size >= first) this.batches.push(newBatch(first, this.size - first + 1, later, ids));
  }
}

/** The new ids one after the other, each as its first row has it: in the column's own room if most are new. */
function newBatch(first: number, count: number, later: TimedIds, ids: Uint32Array): Batch {
  const { kinds, words, timesMs } = later;
  if (count === later.count) return { first, count, kinds, words, timesMs };
  const ownTimes = new Float64Array(count);
  for (let row = 0, place = 0; place < count; row++) {
    if (ids[row] !== first + place) continue;
    kinds[place] = kinds[row]!;
    for (let word = 0; word < wordsPerId; word++) {
      words[place * wordsPerId + word] = words[row * wordsPerId + word]!;
    }
    ownTimes[place++] = timesMs[row]!;
  }
  const isMost = 2 * count > later.count;
  return {
    first,
    count,
    kinds: isMost ? kinds.subarray(0, count) : kinds.slice(0, count),
    words: isMost ? words.subarray(0, count * wordsPerId) : words.slice(0, count * wordsPerId),
    timesMs: ownTimes,
  };
}

function rowsWithout(ids: Uint32Array, { kinds }: IdColumn): Uint32Array {
  const rows = new RowList();
  const end = Math.min(ids.length, kinds.length);
  for (let row = 0; row < end; row++) if (ids[row] === 0 && kinds[row] !== IdKind.none) rows.add(row);
  return rows.toArray();
}
