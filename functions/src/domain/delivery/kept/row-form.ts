/** How the rows of each side are kept as numbers, and how the engine's columns are read off them. */
import type { PortalLog, RegisterLog } from '../../logs/log-tables.ts';
import type { PortalRow, RegisterRow } from '../part.ts';
import type { SharedIds } from '../part-rows.ts';

export interface RowForm<Row> {
  /** Numbers a row. */
  readonly width: number;
  /** Which of them says when the row was sent or received. */
  readonly instantAt: number;
  readonly numbersOf: (row: Row) => readonly number[];
  readonly rowOf: (numbers: Float64Array, id: string | null) => Row;
}

export const portalForm: RowForm<PortalRow> = {
  width: 6,
  instantAt: 1,
  numbersOf: (row) => [row.rowNumber, row.sentFrom, row.sentTo, row.municipality, row.district, row.byLetter],
  rowOf: (numbers, id) => ({
    rowNumber: numbers[0]!,
    sentFrom: numbers[1]!,
    sentTo: numbers[2]!,
    municipality: numbers[3]!,
    district: numbers[4]!,
    id,
    byLetter: numbers[5]!,
  }),
};

export const registerForm: RowForm<RegisterRow> = {
  width: 10,
  instantAt: 1,
  numbersOf: (row) => [
    row.rowNumber,
    row.receivedFrom,
    row.receivedTo,
    row.dateOnly,
    row.sentFrom ?? NaN,
    row.sentTo ?? NaN,
    row.count,
    row.kind,
    row.municipality,
    row.district,
  ],
  rowOf: (numbers, id) => ({
    rowNumber: numbers[0]!,
    receivedFrom: numbers[1]!,
    receivedTo: numbers[2]!,
    dateOnly: numbers[3]!,
    sentFrom: orNull(numbers[4]!),
    sentTo: orNull(numbers[5]!),
    count: numbers[6]!,
    kind: numbers[7]!,
    id,
    municipality: numbers[8]!,
    district: numbers[9]!,
  }),
};

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

interface Rows {
  readonly ids: readonly (string | null)[];
  readonly numbers: Float64Array;
}

export function portalLogOfKept({ ids, numbers }: Rows, shared: SharedIds): PortalLog {
  const rowCount = ids.length;
  const read = columnReader(numbers, portalForm.width);
  const rowNumber = read(0, new Uint32Array(rowCount));
  return {
    rowCount,
    rowNumbers: { toColumn: () => rowNumber },
    sentFrom: read(1, new Float64Array(rowCount)),
    sentTo: read(2, new Float64Array(rowCount)),
    municipality: read(3, new Uint16Array(rowCount)),
    district: read(4, new Uint8Array(rowCount)),
    byLetter: read(5, new Uint8Array(rowCount)),
    id: idColumn(ids, shared),
    mendedCells: 0,
  };
}

export function registerLogOfKept({ ids, numbers }: Rows, shared: SharedIds): RegisterLog {
  const rowCount = ids.length;
  const read = columnReader(numbers, registerForm.width);
  const rowNumber = read(0, new Uint32Array(rowCount));
  return {
    rowCount,
    rowNumbers: { toColumn: () => rowNumber },
    receivedFrom: read(1, new Float64Array(rowCount)),
    receivedTo: read(2, new Float64Array(rowCount)),
    dateOnly: read(3, new Uint8Array(rowCount)),
    sentFrom: read(4, new Float64Array(rowCount)),
    sentTo: read(5, new Float64Array(rowCount)),
    count: read(6, new Uint32Array(rowCount)),
    kind: read(7, new Uint8Array(rowCount)),
    municipality: read(8, new Uint16Array(rowCount)),
    district: read(9, new Uint8Array(rowCount)),
    id: idColumn(ids, shared),
    mendedCells: 0,
  };
}

type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;

function columnReader(numbers: Float64Array, width: number) {
  return <C extends Column>(at: number, into: C): C => {
    for (let row = 0; row < into.length; row++) into[row] = numbers[row * width + at]!;
    return into;
  };
}

function idColumn(ids: readonly (string | null)[], shared: SharedIds): Uint32Array {
  const column = new Uint32Array(ids.length);
  for (let row = 0; row < column.length; row++) column[row] = shared.of(ids[row]!);
  return column;
}
