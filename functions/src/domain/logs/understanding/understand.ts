/** How a messy table is understood as a log of one side, for people to see before anything is sent. */
import type { Side } from '../fault.ts';
import type { Cell, Sheet } from './cells.ts';
import { cellAt, isPersonal } from './cells.ts';
import { findClockColumn } from './clock-column.ts';
import { findTable, mapColumns } from './find-table.ts';
import type { TableColumn, TablePlace } from './find-table.ts';
import { columnNamer } from './name-columns.ts';
import { sortRows } from './sort-rows.ts';
import type { SortedRows } from './sort-rows.ts';
import { isMainTime } from './tidy-time.ts';

/** What a user has pointed out; null where it is to be found. Indices from 0. */
export interface PointedOut {
  readonly sheet: number | null;
  readonly headerRow: number | null;
  readonly timeColumn: number | null;
  /** Where the time of day stands in a column of its own; `noClockColumn` where there is none. */
  readonly clockColumn: number | null;
}

export const nothingPointedOut: PointedOut = {
  sheet: null,
  headerRow: null,
  timeColumn: null,
  clockColumn: null,
};

/** A cell that must not be sent. */
export interface PersonalPlace {
  /** From 1, as the file counts. */
  readonly row: number;
  readonly column: string;
}

export interface Understanding extends SortedRows {
  readonly place: TablePlace;
  readonly columns: readonly TableColumn[];
  /** The column whose time of day is joined to the day of `mottatt` or `innsendt`; null where there is none. */
  readonly clockColumn: number | null;
  /** In what would be sent: stops it. At most `maxListedPlaces`. */
  readonly personalSent: readonly PersonalPlace[];
  readonly personalSentTotal: number;
  /** In what is left out: only told, by number of cells. */
  readonly personalLeftOutTotal: number;
}

export const maxListedPlaces = 100;

export type UnderstandingResult =
  | { readonly ok: true; readonly understanding: Understanding }
  /** No row names the time that every row has: the user has to point it out, in the sheet given. */
  | { readonly ok: false; readonly code: 'no-header' | 'no-time'; readonly place: TablePlace };

export function understand(
  sheets: readonly Sheet[],
  caseSystem: string,
  pointed: PointedOut,
  side: Side,
): UnderstandingResult {
  const nameOf = columnNamer(caseSystem, side);
  const place = placeOf(sheets, pointed, nameOf);
  if (place === null) {
    return { ok: false, code: 'no-header', place: { sheet: pointed.sheet ?? 0, headerRow: 0 } };
  }
  const sheet = sheets[place.sheet]!;
  const mapped = mapColumns(sheet, place.headerRow, nameOf, pointed.timeColumn, side);
  if (!mapped.some(({ name }) => isMainTime(name))) return { ok: false, code: 'no-time', place };
  const clockColumn = findClockColumn(sheet, place.headerRow, mapped, pointed.clockColumn);
  const columns = mapped.map((column): TableColumn =>
    column.index === clockColumn ? { ...column, name: null, isAssumed: true, leftOut: null } : column,
  );
  const rows = sortRows(sheet, place.headerRow, columns, clockColumn);
  const personal = searchPersonal(sheet, columns, rows, clockColumn);
  return { ok: true, understanding: { place, columns, clockColumn, ...rows, ...personal } };
}

function placeOf(
  sheets: readonly Sheet[],
  { sheet, headerRow }: PointedOut,
  nameOf: ReturnType<typeof columnNamer>,
): TablePlace | null {
  if (sheet === null || !sheets[sheet]) {
    const found = findTable(sheets, nameOf);
    return headerRow === null ? found : { sheet: found?.sheet ?? 0, headerRow };
  }
  if (headerRow !== null) return { sheet, headerRow };
  const found = findTable([sheets[sheet]], nameOf);
  return found === null ? null : { sheet, headerRow: found.headerRow };
}

function searchPersonal(
  sheet: Sheet,
  columns: readonly TableColumn[],
  rows: SortedRows,
  clockColumn: number | null,
) {
  const entries = new Set(rows.entries);
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const personalSent: PersonalPlace[] = [];
  let [personalSentTotal, personalLeftOutTotal] = [0, 0];
  const take = (cell: Cell, row: number, column: number): void => {
    if (!isPersonal(cell)) return;
    const known = byIndex.get(column);
    const isSent = known !== undefined && (known.name !== null || column === clockColumn);
    if (!entries.has(row) || !isSent) {
      personalLeftOutTotal++;
      return;
    }
    personalSentTotal++;
    if (personalSent.length < maxListedPlaces) personalSent.push({ row: row + 1, column: known.shownName });
  };
  for (const [row, cells] of sheet.rows.entries()) {
    for (let column = 0; column < cells.length; column++) take(cellAt(cells, column), row, column);
  }
  return { personalSent, personalSentTotal, personalLeftOutTotal };
}
