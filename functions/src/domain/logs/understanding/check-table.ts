/** Judges the table by the same reader as the server does, so that its faults are told before anything is sent. */
import { maxUploadBytes, maxUploadRows } from '../../delivery/limits.ts';
import { singleFault } from '../fault-list.ts';
import type { Fault, Faults } from '../fault.ts';
import { IdTable } from '../ids/id-table.ts';
import type { RegisterLog } from '../log-tables.ts';
import { RowKind } from '../log-tables.ts';
import type { LogSource } from '../log-source.ts';
import { newRegisterReader } from '../new-reader.ts';
import { readCsv } from '../read-csv.ts';
import type { TableToSend } from './to-send.ts';

export interface CheckOptions {
  readonly nowMs: number;
  /** How many municipalities the service's scope names. */
  readonly scopeMunicipalities: number;
  readonly scopeNamesDistricts: boolean;
}

export interface CheckedTable {
  readonly rows: number;
  readonly receivedOnly: number;
  readonly mendedCells: number;
  /** The first and last millisecond of `mottatt`; null without rows. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly hasTimeOfDay: boolean;
}

export type CheckResult =
  { readonly ok: true; readonly table: CheckedTable } | { readonly ok: false; readonly faults: Faults };

/** @param source the CSV that `csvPieces` makes of the table; its faults are told by the user's own rows and columns */
export function checkTable(table: TableToSend, source: LogSource, options: CheckOptions): CheckResult {
  if (source.byteLength > maxUploadBytes) {
    return { ok: false, faults: singleFault('register', 'file-too-large') };
  }
  const reader = newRegisterReader(
    { ...options, hasScope: true, channels: null, maxBytes: maxUploadBytes, maxRows: maxUploadRows },
    new IdTable(),
  );
  const reading = readCsv('register', source, reader);
  if (!reading.ok) return { ok: false, faults: ownFaults(table, reading.faults) };
  return { ok: true, table: describe(reading.log) };
}

/** The server counts rows and names columns of what was sent; the user has the table from which it was made. */
export function ownFaults(table: TableToSend, { list, total }: Faults): Faults {
  const shown = new Map(table.names.map((name, index) => [name, table.shownNames[index]!]));
  const own = list.map((fault): Fault => {
    const row = fault.row === undefined || fault.row === 1 ? undefined : table.rowNumbers[fault.row - 2];
    const { row: _row, column, ...rest } = fault;
    return {
      ...rest,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column: shown.get(column) ?? column }),
    };
  });
  return { list: own, total };
}

function describe(log: RegisterLog): CheckedTable {
  let [from, to, receivedOnly] = [Infinity, -Infinity, 0];
  let hasTimeOfDay = false;
  for (let row = 0; row < log.rowCount; row++) {
    from = Math.min(from, log.receivedFrom[row]!);
    to = Math.max(to, log.receivedTo[row]!);
    if (log.kind[row] === RowKind.receivedOnly) receivedOnly++;
    if (log.dateOnly[row] === 0) hasTimeOfDay = true;
  }
  const period = log.rowCount === 0 ? null : { from, to };
  return { rows: log.rowCount, receivedOnly, mendedCells: log.mendedCells, period, hasTimeOfDay };
}
