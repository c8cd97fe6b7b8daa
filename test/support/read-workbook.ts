/** A workbook read in this process: what the worker does, without the quarter of a second that a worker costs. */
import { readArchive } from '#adapters/xlsx/read-archive.ts';
import { replay } from '#adapters/xlsx/record-batch.ts';
import { singleFault } from '#domain/logs/fault-list.ts';
import type { Side } from '#domain/logs/fault.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import type { Reading } from '#domain/logs/log-reader.ts';
import { newPortalReader, newRegisterReader } from '#domain/logs/new-reader.ts';
import type { ReadOptions } from '#domain/logs/read-options.ts';
import { CellRecord } from '#domain/logs/scan/cell-record.ts';

export function readWorkbookHere(
  side: Side,
  file: Uint8Array,
  options: ReadOptions,
): Reading<{ readonly rowCount: number }> {
  const ids = new IdTable();
  const reader = side === 'portal' ? newPortalReader(options, ids) : newRegisterReader(options, ids);
  const record = new CellRecord();
  let wantsMore = true;
  const refusal = readArchive(file, (batch) => {
    wantsMore &&= replay(batch, record, reader);
  });
  return refusal === null ? reader.finish() : { ok: false, faults: singleFault(side, refusal) };
}
