/** Where a workbook keeps its log: which sheet, which row names the columns, which column holds the time. */
import type { Side } from '../fault.ts';
import type { Cell, Sheet } from './cells.ts';
import { cellAt, isDateCell, isEmptyRow, isPersonal } from './cells.ts';
import { holdsClockTimes } from './clock-column.ts';
import type { ColumnMeaning } from './name-columns.ts';
import { headerSearchRows } from './read-cells.ts';
import { isMainTime, mainTimeOf, readableTime, timeColumns } from './tidy-time.ts';

/** Indices from 0; what the user pointed out holds before what is found. */
export interface TablePlace {
  readonly sheet: number;
  readonly headerRow: number;
}

export interface TableColumn {
  readonly index: number;
  /** As it may be shown: the header, or `#3` where it is missing or must not be repeated. */
  readonly shownName: string;
  /** The contract's name of a column that is sent; null for one that is left out. */
  readonly name: string | null;
  /** The name is assumed for a case system, or pointed out by the user. */
  readonly isAssumed: boolean;
  /** Why it is left out: the contract has no such column, or another column is already it. */
  readonly leftOut: 'not-allowed' | 'twice' | 'no-number' | null;
}

type Namer = (header: string) => ColumnMeaning | null;

/**
 * The row with the most different columns, one of them the time of every row; the first of equals; null where none is.
 * What a workbook hides is no more than a last resort: what people see is what they mean.
 */
export function findTable(sheets: readonly Sheet[], nameOf: Namer): TablePlace | null {
  const isSeen = ({ isHidden }: Sheet): boolean => isHidden !== true;
  return bestTable(sheets, nameOf, isSeen) ?? bestTable(sheets, nameOf, (sheet) => !isSeen(sheet));
}

function bestTable(
  sheets: readonly Sheet[],
  nameOf: Namer,
  isWanted: (sheet: Sheet) => boolean,
): TablePlace | null {
  let best: TablePlace | null = null;
  let bestCount = 0;
  for (const [sheet, { rows }] of sheets.entries()) {
    if (!isWanted(sheets[sheet]!)) continue;
    for (const [headerRow, row] of rows.slice(0, headerSearchRows).entries()) {
      const names = new Set(
        row.flatMap((cell) => (typeof cell === 'string' ? nameOf(cell)?.name : null) ?? []),
      );
      // One known word may stand in any title; that times follow makes it a header.
      const isHeader =
        [...names].some(isMainTime) && (names.size > 1 || hasTimeBelow(rows, headerRow, row, nameOf));
      if (isHeader && names.size > bestCount) {
        best = { sheet, headerRow };
        bestCount = names.size;
      }
    }
  }
  return best;
}

function hasTimeBelow(
  rows: readonly (readonly Cell[])[],
  headerRow: number,
  header: readonly Cell[],
  nameOf: Namer,
): boolean {
  return header.some((cell, column) => {
    if (typeof cell !== 'string' || !isMainTime(nameOf(cell)?.name ?? null)) return false;
    const below = rows.slice(headerRow + 1).map((row) => cellAt(row, column));
    const first = below.find((filled) => filled !== '');
    return first === undefined || isTime(first);
  });
}

function isTime(cell: Cell): boolean {
  return isDateCell(cell) || (typeof cell === 'string' && readableTime(cell) !== null);
}

/** @param timeColumn where the user pointed it out */
export function mapColumns(
  sheet: Sheet,
  headerRow: number,
  nameOf: Namer,
  timeColumn: number | null,
  side: Side,
): TableColumn[] {
  const header = sheet.rows[headerRow] ?? [];
  const width = sheet.rows.slice(headerRow).reduce((most, row) => Math.max(most, row.length), 0);
  const meanings = Array.from({ length: width }, (_, index): ColumnMeaning | null => {
    if (index === timeColumn) return { name: mainTimeOf[side], distance: 2 };
    const cell = header[index] ?? '';
    const meaning = typeof cell === 'string' && !isPersonal(cell) ? nameOf(cell) : null;
    // «Tidspunkt» beside «Dato» may be a time of day alone, which is no time of the contract.
    const isTimeColumn = meaning !== null && timeColumns.includes(meaning.name);
    return isTimeColumn && holdsClockTimes(sheet, headerRow, index) ? null : meaning;
  });
  // Asked before one of several is chosen: «Kommune» with names must not keep «Komm.nr» out.
  const isNumberless = meanings.map(
    (meaning, index) => meaning?.distance === 2 && !holdsNumbers(sheet, headerRow, index, meaning.name),
  );
  const chosen = chooseColumns(
    meanings.map((meaning, index) => (isNumberless[index] === true ? null : meaning)),
    timeColumn,
  );
  return meanings.map((meaning, index) => {
    const shownName = shownNameOf(header[index] ?? '', index);
    if (meaning !== null && chosen.get(meaning.name) === index) {
      return { index, shownName, name: meaning.name, isAssumed: meaning.distance === 2, leftOut: null };
    }
    const leftOut = isNumberless[index] === true ? 'no-number' : meaning === null ? 'not-allowed' : 'twice';
    return { index, shownName, name: null, isAssumed: false, leftOut };
  });
}

/** Of several columns of one meaning, the one pointed out, then the one that is surest named, then the first. */
function chooseColumns(
  meanings: readonly (ColumnMeaning | null)[],
  timeColumn: number | null,
): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const [index, meaning] of meanings.entries()) {
    if (meaning === null) continue;
    const other = chosen.get(meaning.name);
    const isSurer = other === undefined || meaning.distance < meanings[other]!.distance;
    if (index === timeColumn || (isSurer && other !== timeColumn)) chosen.set(meaning.name, index);
  }
  return chosen;
}

const numberColumns = ['kommunenummer', 'bydelsnummer'];

/**
 * «Kommune» may hold a number or a name; a name is no number of the contract. A table without rows holds no names: it
 * says that nothing came.
 */
function holdsNumbers(sheet: Sheet, headerRow: number, column: number, name: string): boolean {
  if (!numberColumns.includes(name)) return true;
  const rows = sheet.rows.slice(headerRow + 1);
  if (rows.every(isEmptyRow)) return true;
  const cells = rows.map((row) => cellAt(row, column));
  return cells.some((cell) => typeof cell === 'string' && /^\d{1,4}$/.test(cell));
}

const longestShownName = 64;

function shownNameOf(cell: Cell, index: number): string {
  const isShown =
    typeof cell === 'string' && cell !== '' && cell.length <= longestShownName && !isPersonal(cell);
  return isShown ? cell.replace(/\s+/gu, ' ') : `#${index + 1}`;
}
