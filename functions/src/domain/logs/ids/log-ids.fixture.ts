/** Logs of a few rows, whose ids a `LogIds` takes page by page. */
import { IdColumn, IdKind } from './id-column.ts';
import { LogIds } from './log-ids.ts';
import type { Batch, IdPage, SettledIds } from './log-ids.ts';

/** Rows of one log: an id, 0 for none, and when it was sent. */
export type Row = readonly [id: number, timeMs: number];

/** A page's columns have room for more rows than it has: what stands there is of a page before. */
export function pageOf(rows: readonly Row[]): IdPage {
  const column = new IdColumn();
  for (const [row, [id]] of [...rows, [98, 0], [99, 0]].entries()) {
    if (id !== 0) column.set(row, IdKind.uuid, wordsOf(id!));
  }
  const to = Float64Array.from([...rows.map(([, timeMs]) => timeMs), 0, 0]);
  return { rowCount: rows.length, idKind: column.kinds, idWords: column.words, to };
}

export const wordsOf = (id: number) => Int32Array.of(id, 2 * id, 3 * id, 5);

export function settled(batches: readonly Batch[], pages: readonly (readonly Row[])[]): SettledIds {
  const log = new LogIds(batches, 5);
  const rows = pages.flat();
  log.reserve(rows.length);
  for (const page of pages) log.take(pageOf(page));
  const size = batches.reduce((sum, { count }) => sum + count, 0);
  return log.settle(
    size,
    Float64Array.from(rows, ([, timeMs]) => timeMs),
  );
}
