import { readXlsx } from '#adapters/xlsx/read-xlsx.ts';
import type { XlsxOptions } from '#adapters/xlsx/read-xlsx.ts';
import { fileFormat, isEncryptedWorkbook } from '#domain/logs/encoding/file-format.ts';
import { singleFault } from '#domain/logs/fault-list.ts';
import type { FaultCode, Side } from '#domain/logs/fault.ts';
import type { IdTable } from '#domain/logs/ids/id-table.ts';
import type { LogReader, Reading } from '#domain/logs/log-reader.ts';
import type { LogSource } from '#domain/logs/log-source.ts';
import type { PortalLog, RegisterLog } from '#domain/logs/log-tables.ts';
import { newPortalReader, newRegisterReader } from '#domain/logs/new-reader.ts';
import { readCsv } from '#domain/logs/read-csv.ts';
import type { ReadOptions } from '#domain/logs/read-options.ts';

/** `xlsx` is for whoever bundles the program, and for tests. */
export interface ReadLogOptions extends ReadOptions {
  readonly xlsx?: XlsxOptions;
}

/**
 * Reads a portal log, CSV or XLSX: the whole table, or every fault (contract 2).
 * @param ids shared with the register log of the same reconciliation
 */
export function readPortalLog(
  source: LogSource,
  options: ReadLogOptions,
  ids: IdTable,
): Promise<Reading<PortalLog>> {
  return readLog('portal', source, options, newPortalReader(options, ids));
}

/** Reads a register log; otherwise as `readPortalLog`. */
export function readRegisterLog(
  source: LogSource,
  options: ReadLogOptions,
  ids: IdTable,
): Promise<Reading<RegisterLog>> {
  return readLog('register', source, options, newRegisterReader(options, ids));
}

async function readLog<Log>(
  side: Side,
  source: LogSource,
  options: ReadLogOptions,
  reader: LogReader<Log>,
): Promise<Reading<Log>> {
  const refuse = (code: FaultCode): Reading<Log> => ({ ok: false, faults: singleFault(side, code) });
  if (source.byteLength > options.maxBytes) return refuse('file-too-large');
  const format = fileFormat(source);
  if (format === 'zip') {
    const reading = await readXlsx(side, source, reader, options.xlsx);
    options.onProgress?.(source.byteLength);
    return reading;
  }
  if (format === 'other') return refuse('unknown-format');
  if (format === 'compound') return refuse(isEncryptedWorkbook(source) ? 'archive-unsafe' : 'unknown-format');
  return readCsv(side, source, reader, options.onProgress);
}
