/** Which rows below the header are entries, and which are something else: empty, the header again, notes. */
import type { Cell, Sheet } from './cells.ts';
import { cellAt, filledCells, isEmptyRow } from './cells.ts';
import { clockText } from './clock-column.ts';
import type { TableColumn } from './find-table.ts';
import { isMainTime } from './tidy-time.ts';

export interface SortedRows {
  /** Indices of rows that are sent. */
  readonly entries: readonly number[];
  /** Indices of rows that say nothing in any column that is sent, or stand as notes below the table. */
  readonly notes: readonly number[];
  /** Indices of rows that repeat the header, as after a page break. */
  readonly headersAgain: readonly number[];
  readonly emptyRows: number;
}

const mostFilledOfNote = 2;

/** @param clock the column with the time of day, where the time of every row stands in two */
export function sortRows(
  sheet: Sheet,
  headerRow: number,
  columns: readonly TableColumn[],
  clock: number | null,
): SortedRows {
  const isSent = ({ index, name }: TableColumn): boolean => name !== null || index === clock;
  const sent = columns.filter(isSent).map(({ index }) => index);
  const time = columns.find(({ name }) => isMainTime(name))?.index ?? -1;
  const id = columns.find(({ name }) => name === 'bekymringsmeldingId')?.index ?? -1;
  const header = sheet.rows[headerRow] ?? [];
  const entries: number[] = [];
  const notes: number[] = [];
  const headersAgain: number[] = [];
  let emptyRows = 0;
  for (let index = headerRow + 1; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]!;
    if (isEmptyRow(row)) emptyRows++;
    else if (repeats(row, header)) headersAgain.push(index);
    else if (sent.every((column) => cellAt(row, column) === '')) notes.push(index);
    else entries.push(index);
  }
  const below: number[] = [];
  const isBelow = (row: readonly Cell[]): boolean => isNote(row, time, id) && !hasClock(row, clock);
  while (entries.length > 0 && isBelow(sheet.rows[entries.at(-1)!]!)) below.unshift(entries.pop()!);
  return { entries, notes: [...notes, ...below].sort((a, b) => a - b), headersAgain, emptyRows };
}

function hasClock(row: readonly Cell[], clock: number | null): boolean {
  return clock !== null && clockText(cellAt(row, clock)) !== null;
}

function repeats(row: readonly Cell[], header: readonly Cell[]): boolean {
  return filledCells(header) > 0 && header.every((cell, column) => cellAt(row, column) === cell);
}

/**
 * Below the last entry: few words and no time, such as «Totalt 345» or «Utskrift 1. juni». A cell that begins with
 * a digit, as all times do, may be meant as one; that row is kept, so that its fault is told and no entry is left out
 * unseen.
 */
function isNote(row: readonly Cell[], time: number, id: number): boolean {
  if (cellAt(row, id) !== '') return false;
  const cell = cellAt(row, time);
  if (typeof cell !== 'string') return false;
  return filledCells(row) <= mostFilledOfNote && !/^\d/.test(cell);
}
