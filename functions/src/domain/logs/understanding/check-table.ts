/** Judges the table by the same reader as the server does, so that its faults are told before anything is sent. */
import { maxUploadBytes, maxUploadRows } from '../../delivery/limits.ts';
import { singleFault } from '../fault-list.ts';
import type { Fault, Faults, Side } from '../fault.ts';
import { IdTable } from '../ids/id-table.ts';
import type { PortalLog, RegisterLog } from '../log-tables.ts';
import { RowKind } from '../log-tables.ts';
import type { LogSource } from '../log-source.ts';
import { newPortalReader, newRegisterReader } from '../new-reader.ts';
import type { Reading } from '../log-reader.ts';
import { readCsv } from '../read-csv.ts';
import type { ReadOptions } from '../read-options.ts';
import { exportPageRows } from '#domain/reconcile/warnings.ts';
import type { TableToSend } from './to-send.ts';

const shortestDayMs = 23 * 60 * 60_000;

export interface CheckOptions {
  readonly side: Side;
  readonly nowMs: number;
  /** How many municipalities the service's scope names. */
  readonly scopeMunicipalities: number;
  readonly scopeNamesDistricts: boolean;
}

export interface CheckedTable {
  readonly rows: number;
  readonly receivedOnly: number;
  readonly mendedCells: number;
  /** The first and last millisecond of `mottatt` or `innsendt`; null without rows. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly hasTimeOfDay: boolean;
  /** A portal log with exactly as many rows as the default page of KS's export. */
  readonly looksCut: boolean;
}

export type CheckResult =
  { readonly ok: true; readonly table: CheckedTable } | { readonly ok: false; readonly faults: Faults };

/** @param source the CSV that `csvPieces` makes of the table; its faults are told by the user's own rows and columns */
export function checkTable(table: TableToSend, source: LogSource, options: CheckOptions): CheckResult {
  if (source.byteLength > maxUploadBytes) {
    return { ok: false, faults: singleFault(options.side, 'file-too-large') };
  }
  const reading = options.side === 'portal' ? readPortal(source, options) : readRegister(source, options);
  if (!reading.ok) return { ok: false, faults: ownFaults(table, reading.faults) };
  return { ok: true, table: reading.log };
}

function readPortal(source: LogSource, options: CheckOptions): Reading<CheckedTable> {
  const newReader = () => newPortalReader(readOptions(options), new IdTable());
  const reading = readCsv({ side: 'portal', source, newReader });
  return reading.ok ? { ok: true, log: describePortal(reading.log) } : reading;
}

function readRegister(source: LogSource, options: CheckOptions): Reading<CheckedTable> {
  const newReader = () => newRegisterReader(readOptions(options), new IdTable());
  const reading = readCsv({ side: 'register', source, newReader });
  return reading.ok ? { ok: true, log: describeRegister(reading.log) } : reading;
}

function readOptions(options: CheckOptions): ReadOptions {
  return { ...options, hasScope: true, channels: null, maxBytes: maxUploadBytes, maxRows: maxUploadRows };
}

/**
 * The server counts rows and names columns of what was sent; the user has the table from which it was made. The header
 * of what was sent, row 1, is none of its rows.
 */
export function ownFaults(table: TableToSend, { list, total }: Faults): Faults {
  const shown = new Map(table.names.map((name, index) => [name, table.shownNames[index]!]));
  const own = list.map((fault): Fault => {
    const row = fault.row === undefined ? undefined : table.rowNumbers[fault.row - 2];
    const { row: _row, column, ...rest } = fault;
    return {
      ...rest,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column: shown.get(column) ?? column }),
    };
  });
  return { list: own, total };
}

function describePortal({ rowCount, sentFrom, sentTo, mendedCells }: PortalLog): CheckedTable {
  let [from, to] = [Infinity, -Infinity];
  let hasTimeOfDay = false;
  for (let row = 0; row < rowCount; row++) {
    from = Math.min(from, sentFrom[row]!);
    to = Math.max(to, sentTo[row]!);
    // A day alone is the whole of it; the shortest one has 23 hours.
    if (sentTo[row]! - sentFrom[row]! < shortestDayMs - 1) hasTimeOfDay = true;
  }
  const period = rowCount === 0 ? null : { from, to };
  const looksCut = rowCount === exportPageRows;
  return { rows: rowCount, receivedOnly: 0, mendedCells, period, hasTimeOfDay, looksCut };
}

function describeRegister(log: RegisterLog): CheckedTable {
  let [from, to, receivedOnly] = [Infinity, -Infinity, 0];
  let hasTimeOfDay = false;
  for (let row = 0; row < log.rowCount; row++) {
    from = Math.min(from, log.receivedFrom[row]!);
    to = Math.max(to, log.receivedTo[row]!);
    if (log.kind[row] === RowKind.receivedOnly) receivedOnly++;
    if (log.dateOnly[row] === 0) hasTimeOfDay = true;
  }
  const { rowCount: rows, mendedCells } = log;
  const period = rows === 0 ? null : { from, to };
  return { rows, receivedOnly, mendedCells, period, hasTimeOfDay, looksCut: false };
}
