/** Of a large log's ids only as much is held in memory as must be. */
import { describe, expect, it } from 'vitest';
import { FewIds } from './few-ids.ts';
import { IdColumn, IdKind } from './id-column.ts';
import { LogIds } from './log-ids.ts';
import type { Batch, IdPage } from './log-ids.ts';
import { suspectRows } from './suspects.ts';
import { TextIds } from './text-ids.ts';

function columnOf(ids: readonly number[]): IdColumn {
  const column = new IdColumn();
  for (const [row, id] of ids.entries()) column.set(row, IdKind.uuid, Int32Array.of(id, 2, 3, 4));
  return column;
}

function pageOf(ids: readonly number[]): IdPage {
  const column = columnOf(ids);
  const to = new Float64Array(ids.length);
  return { rowCount: ids.length, idKind: column.kinds, idWords: column.words, to };
}

function batchOf(ids: readonly number[], timesMs = new Float64Array(ids.length), room = ids.length): Batch {
  const log = new LogIds([], 5);
  log.reserve(room);
  log.take(pageOf(ids));
  return log.settle(0, timesMs).batch!;
}

/** What is set free meanwhile may make it less, and nothing makes it more. */
function megabytesOf(work: () => void): number {
  const before = process.memoryUsage().arrayBuffers;
  work();
  return (process.memoryUsage().arrayBuffers - before) / 1e6;
}

describe('in memory', () => {
  it('the ids of a log stay where they are if they are all different, with the times', () => {
    const timesMs = Float64Array.of(10, 20, 30);
    const batch = batchOf([7, 8, 9], timesMs, 10);
    expect(batch.timesMs).toBe(timesMs);
    expect(batch.kinds).toHaveLength(10);
  });

  it('they stay there too if they are most, and else only they are kept', () => {
    const bytes = ({ kinds, words }: Batch) => [kinds.buffer.byteLength, words.buffer.byteLength];
    expect(bytes(batchOf([7, 8, 8, 9]))).toEqual([4, 64]);
    expect(bytes(batchOf([7, 7, 8, 8]))).toEqual([2, 32]);
  });

  it('of an id that a log before has near in time only its integer is kept', () => {
    const pages = 100;
    const page = pageOf(new Array<number>(2048).fill(7));
    const rows = pages * page.rowCount;
    const log = new LogIds([batchOf([6]), { ...batchOf([7]), first: 2 }], 5);
    const used = megabytesOf(() => {
      log.reserve(rows);
      for (let taken = 0; taken < pages; taken++) log.take(page);
    });
    expect(used).toBeLessThan(1.5);
    const { ids } = log.settle(2, new Float64Array(rows));
    expect([ids[0], ids[rows - 1]]).toEqual([2, 2]);
  });

  it('what tells which may be equal is as large as the log', () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => row);
    const column = columnOf(rows);
    expect(megabytesOf(() => suspectRows(column, 3))).toBeLessThan(0.1);
    expect(megabytesOf(() => suspectRows(column, rows.length))).toBeLessThan(2);
    const few = Uint32Array.from(rows.slice(0, 1000));
    expect(megabytesOf(() => new FewIds(column, few, 5))).toBeLessThan(0.1);
  });

  it('texts lie close together', () => {
    const ids = new TextIds(3);
    const texts = Array.from({ length: 1000 }, (_, n) => new TextEncoder().encode(`sak-${n}`));
    const used = megabytesOf(() => {
      for (const text of texts) ids.intern(text, 0, text.length);
    });
    expect(used).toBeLessThan(1);
  });
});
