import type { CellRecord, RecordSink } from '#domain/logs/scan/cell-record.ts';

/** Some rows of a sheet as flat arrays that pass from the worker without being copied. */
export interface RecordBatch {
  /** The cells' bytes, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For each cell where it ends in `bytes`, and its flags (`CellFlag`). */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** For each row its number and how many cells it has. */
  readonly rows: Uint32Array<ArrayBuffer>;
}

/**
 * Hands the rows of a batch to the reader, filled up with empty cells to the width of the header.
 * @returns false when the reader wants no more
 */
export function replay(
  batch: RecordBatch,
  record: CellRecord,
  reader: RecordSink & { readonly columnCount: number },
): boolean {
  record.bytes = batch.bytes;
  let cell = 0;
  let start = 0;
  for (let index = 0; index < batch.rows.length; index += 2) {
    record.clear();
    record.row = batch.rows[index]!;
    for (const rowEnd = cell + batch.rows[index + 1]!; cell < rowEnd; cell++) {
      record.addCell(start, batch.ends[cell]!, batch.flags[cell]!);
      start = batch.ends[cell]!;
    }
    while (record.cellCount < reader.columnCount) record.addCell(start, start);
    if (!reader.record(record)) return false;
  }
  return true;
}
