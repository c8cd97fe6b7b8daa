/** Columns that grow to what the file is expected to need: little is copied, and untouched memory costs nothing. */
type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array | Int32Array;

/** @returns how long columns become that must hold `rows` and are `length` long */
export function lengthFor(rows: number, length: number, expectedRows: number): number {
  return rows <= length ? length : Math.max(rows, 2 * length, expectedRows);
}

/** Does any of the first `rows` elements differ from 0? Of columns whose values are 0, 1 and 2. */
export function holdsMarks(column: Uint8Array, rows: number): boolean {
  const used = column.subarray(0, rows);
  return used.includes(1) || used.includes(2);
}

/** The next longer column with the same beginning. */
export function longer<T extends Column>(column: T, empty: T): T {
  empty.set(column);
  return empty;
}
