/** Short ways of reading in tests. */
import { IdTable } from '#domain/logs/ids/id-table.ts';
import type { Reading } from '#domain/logs/log-reader.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import type { PortalLog, RegisterLog } from '#domain/logs/log-tables.ts';
import type { ReadLogOptions } from '../read-log.ts';
import { readPortalLog, readRegisterLog } from '../read-log.ts';

export const testOptions: ReadLogOptions = {
  nowMs: Date.UTC(2023, 5, 15, 12),
  hasScope: false,
  scopeMunicipalities: 0,
  scopeNamesDistricts: false,
  channels: null,
  maxBytes: 1 << 26,
  maxRows: 5_000_000,
};

export function toBytes(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

export function readPortal(
  file: string | Uint8Array,
  options: Partial<ReadLogOptions> = {},
  ids = new IdTable(),
): Promise<Reading<PortalLog>> {
  return readPortalLog(bytesSource(toBytes(file)), { ...testOptions, ...options }, ids);
}

export function readRegister(
  file: string | Uint8Array,
  options: Partial<ReadLogOptions> = {},
  ids = new IdTable(),
): Promise<Reading<RegisterLog>> {
  return readRegisterLog(bytesSource(toBytes(file)), { ...testOptions, ...options }, ids);
}

/** `code row column` of each fault, or `ok`. */
export function faultsOf(reading: Reading<unknown>): string[] {
  if (reading.ok) return ['ok'];
  return reading.faults.list.map((fault) =>
    [fault.code, fault.row, fault.column].filter((x) => x !== undefined).join(' '),
  );
}
