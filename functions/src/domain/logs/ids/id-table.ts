import type { IdNames } from '../log-tables.ts';
import { IdKind, wordsPerId } from './id-column.ts';
import { LogIds } from './log-ids.ts';
import type { Batch } from './log-ids.ts';
import { TextIds } from './text-ids.ts';
import { showUuid } from './uuid.ts';

/**
 * Ids of both logs as dense integers from 1: equal integers if and only if the ids are equal (contract 3, rule 3).
 * A log is taken up after the one before it has been settled. Most ids are found where they should be, in order of
 * time; the rest by an exact table; and what decides is always the whole id.
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

  /** For the ids of the next log: all before it have been settled. */
  newLog(): LogIds {
    return new LogIds([...this.batches], this.seed);
  }

  /**
   * The ids of a log as integers; 0 where a row has none.
   * @param timesMs by row, about when the message was sent: only a guess of where its id is in the other log
   */
  settle(log: LogIds, timesMs: Float64Array): Uint32Array {
    if (log.logsBefore !== this.batches.length) throw new Error('a log before this one is settled after it');
    const { ids, batch } = log.settle(this.size, timesMs);
    if (batch !== null) {
      this.batches.push(batch);
      this.size += batch.count;
    }
    return ids;
  }

  show(id: number): string {
    const batch = this.batches.findLast(({ first }) => first <= id)!;
    const at = (id - batch.first) * wordsPerId;
    if (batch.kinds[id - batch.first] === IdKind.text) return this.texts.show(batch.words[at]!);
    return showUuid(batch.words.subarray(at, at + wordsPerId));
  }
}
