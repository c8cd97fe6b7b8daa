import type { XlsxOptions } from '#adapters/xlsx/read-xlsx.ts';
import { fileFormat, isEncryptedWorkbook } from '#domain/logs/encoding/file-format.ts';
import { singleFault } from '#domain/logs/fault-list.ts';
import type { FaultCode, Side } from '#domain/logs/fault.ts';
import type { IdTable } from '#domain/logs/ids/id-table.ts';
import { RowLane } from '#domain/logs/lane/row-lane.ts';
import type { LogReader, Reading } from '#domain/logs/log-reader.ts';
import type { LogSource } from '#domain/logs/log-source.ts';
import type { PortalLog, RegisterLog } from '#domain/logs/log-tables.ts';
import { newPortalReader, newRegisterReader } from '#domain/logs/new-reader.ts';
import { readCsv } from '#domain/logs/read-csv.ts';
import type { ReadOptions } from '#domain/logs/read-options.ts';

/** `xlsx` is for whoever bundles the program, and for tests. */
export interface ReadLogOptions extends ReadOptions {
  readonly xlsx?: XlsxOptions;
  /** Files of fewer bytes are read cell by cell: the lane is worth its opening only for larger ones. */
  readonly laneFromBytes?: number;
}

const laneFromBytes = 1 << 18;

/**
 * Reads a portal log, CSV or XLSX: the whole table, or every fault (contract 2).
 * @param ids shared with the register log of the same reconciliation
 */
export function readPortalLog(
  source: LogSource,
  options: ReadLogOptions,
  ids: IdTable,
): Promise<Reading<PortalLog>> {
  return readLog('portal', source, options, (lane) => newPortalReader(options, ids, lane));
}

/** Reads a register log; otherwise as `readPortalLog`. */
export function readRegisterLog(
  source: LogSource,
  options: ReadLogOptions,
  ids: IdTable,
): Promise<Reading<RegisterLog>> {
  return readLog('register', source, options, (lane) => newRegisterReader(options, ids, lane));
}

async function readLog<Log>(
  side: Side,
  source: LogSource,
  options: ReadLogOptions,
  newReader: (lane: RowLane | null) => LogReader<Log>,
): Promise<Reading<Log>> {
  const refuse = (code: FaultCode): Reading<Log> => ({ ok: false, faults: singleFault(side, code) });
  if (source.byteLength > options.maxBytes) return refuse('file-too-large');
  const format = fileFormat(source);
  if (format === 'zip') {
    // Only where there is a workbook: what it needs of Node takes some milliseconds to load.
    const { readXlsx } = await import('#adapters/xlsx/read-xlsx.ts');
    const reading = await readXlsx(side, source, newReader(null), options.xlsx);
    options.onProgress?.(source.byteLength);
    return reading;
  }
  if (format === 'other') return refuse('unknown-format');
  if (format === 'compound') return refuse(isEncryptedWorkbook(source) ? 'archive-unsafe' : 'unknown-format');
  const isLarge = source.byteLength >= (options.laneFromBytes ?? laneFromBytes);
  const newLane = isLarge ? () => RowLane.open(options.nowMs) : undefined;
  return readCsv({ side, source, newReader, newLane, onProgress: options.onProgress });
}
