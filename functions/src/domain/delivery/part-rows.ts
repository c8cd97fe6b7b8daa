/** From a reader's columns to a part's rows, and from the rows that hold back to the engine's columns. */
import type { IdNames, PortalLog, RegisterLog } from '../logs/log-tables.ts';
import type { PortalRow, RegisterRow } from './part.ts';

export function portalRow(log: PortalLog, ids: IdNames, row: number): PortalRow {
  return {
    rowNumber: log.rowNumbers.toColumn()[row]!,
    sentFrom: log.sentFrom[row]!,
    sentTo: log.sentTo[row]!,
    municipality: log.municipality[row]!,
    district: log.district[row]!,
    id: shownId(log.id[row]!, ids),
    byLetter: log.byLetter[row]!,
  };
}

export function registerRow(log: RegisterLog, ids: IdNames, row: number): RegisterRow {
  return {
    rowNumber: log.rowNumbers.toColumn()[row]!,
    receivedFrom: log.receivedFrom[row]!,
    receivedTo: log.receivedTo[row]!,
    dateOnly: log.dateOnly[row]!,
    sentFrom: numberOrNull(log.sentFrom?.[row] ?? NaN),
    sentTo: numberOrNull(log.sentTo?.[row] ?? NaN),
    count: log.count?.[row] ?? 1,
    kind: log.kind[row]!,
    id: shownId(log.id[row]!, ids),
    municipality: log.municipality[row]!,
    district: log.district[row]!,
  };
}

/** Ids of several files as small integers: equal where the shown ids are equal. */
export class SharedIds implements IdNames {
  readonly #names: string[] = [''];
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.#names.length - 1;
  }

  show(id: number): string {
    return this.#names[id]!;
  }

  of(name: string | null): number {
    if (name === null) return 0;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, this.#names.push(name) - 1);
    return this.#names.length - 1;
  }
}

export function portalLogOf(rows: readonly PortalRow[], ids: SharedIds): PortalLog {
  const numbers = Uint32Array.from(rows, (row) => row.rowNumber);
  return {
    rowCount: rows.length,
    rowNumbers: { toColumn: () => numbers },
    sentFrom: Float64Array.from(rows, (row) => row.sentFrom),
    sentTo: Float64Array.from(rows, (row) => row.sentTo),
    municipality: Uint16Array.from(rows, (row) => row.municipality),
    district: Uint8Array.from(rows, (row) => row.district),
    id: Uint32Array.from(rows, (row) => ids.of(row.id)),
    byLetter: Uint8Array.from(rows, (row) => row.byLetter),
    mendedCells: 0,
  };
}

export function registerLogOf(rows: readonly RegisterRow[], ids: SharedIds): RegisterLog {
  const numbers = Uint32Array.from(rows, (row) => row.rowNumber);
  return {
    rowCount: rows.length,
    rowNumbers: { toColumn: () => numbers },
    receivedFrom: Float64Array.from(rows, (row) => row.receivedFrom),
    receivedTo: Float64Array.from(rows, (row) => row.receivedTo),
    dateOnly: Uint8Array.from(rows, (row) => row.dateOnly),
    sentFrom: Float64Array.from(rows, (row) => row.sentFrom ?? NaN),
    sentTo: Float64Array.from(rows, (row) => row.sentTo ?? NaN),
    count: Uint32Array.from(rows, (row) => row.count),
    kind: Uint8Array.from(rows, (row) => row.kind),
    id: Uint32Array.from(rows, (row) => ids.of(row.id)),
    municipality: Uint16Array.from(rows, (row) => row.municipality),
    district: Uint8Array.from(rows, (row) => row.district),
    mendedCells: 0,
  };
}

function shownId(id: number, ids: IdNames): string | null {
  return id === 0 ? null : ids.show(id);
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
