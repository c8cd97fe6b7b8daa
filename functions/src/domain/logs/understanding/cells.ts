/** A table as it came, before anybody knows what its rows and columns mean. */
import type { FaultCode } from '../fault.ts';
import { holdsPersonalNumber } from '../cells/personal-number.ts';

/** A date cell of a workbook: what a Norwegian clock shows, as the milliseconds that UTC has with these digits. */
export interface DateCell {
  readonly wallMs: number;
}

/** A cell that could not be kept: too long, or quoted wrongly. */
export interface LostCell {
  readonly fault: FaultCode;
  readonly holdsPersonalNumber: boolean;
}

/** Text is trimmed; an empty cell is the empty text. */
export type Cell = string | DateCell | LostCell;

/** The row at index 0 is row 1 of the file; a row may have fewer cells than others. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The workbook does not show it. */
  readonly isHidden?: boolean;
}

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell !== 'string' && 'wallMs' in cell;
}

export function isLost(cell: Cell): cell is LostCell {
  return typeof cell !== 'string' && 'fault' in cell;
}

export function cellAt(row: readonly Cell[], column: number): Cell {
  return row[column] ?? '';
}

export function isEmptyRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === '');
}

export function filledCells(row: readonly Cell[]): number {
  return row.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
}

const encoder = new TextEncoder();
/** No personal number has fewer digits in a row; most cells need no more than this test. */
const sixDigits = /\d{6}/;

/** Contract 2: does the cell hold a number that must not be sent? */
export function isPersonal(cell: Cell): boolean {
  if (typeof cell !== 'string') return isLost(cell) && cell.holdsPersonalNumber;
  if (!sixDigits.test(cell)) return false;
  const bytes = encoder.encode(cell);
  return holdsPersonalNumber(bytes, 0, bytes.length);
}
