/** Columns that grow to what the file is expected to need: little is copied, and untouched memory costs nothing. */
type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array | Int32Array;

/** @returns how long columns become that must hold `rows` and are `length` long */
export function lengthFor(rows: number, length: number, expectedRows: number): number {
  return rows <= length ? length : Math.max(rows, 2 * length, expectedRows);
}

/** The next longer column with the same beginning. */
export function longer<T extends Column>(column: T, empty: T): T {
  empty.set(column);
  return empty;
}
