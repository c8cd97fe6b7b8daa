/** The table that is sent: the contract's columns only, under the contract's names, as CSV. */
import type { Cell, Sheet } from './cells.ts';
import { cellAt, isDateCell, isLost } from './cells.ts';
import type { LostCell } from './cells.ts';
import type { TableColumn } from './find-table.ts';
import type { Understanding } from './understand.ts';
import { joinedTime } from './clock-column.ts';
import { hasTimeOfDay, isMainTime, timeColumns, timeText } from './tidy-time.ts';

export interface TableToSend {
  /** The contract's names, in the order of the CSV. */
  readonly names: readonly string[];
  /** As the user's table calls the same columns. */
  readonly shownNames: readonly string[];
  /** Texts of the cells, by row. */
  readonly rows: readonly (readonly string[])[];
  /** The row in the user's file of each row that is sent. */
  readonly rowNumbers: readonly number[];
  /** Cells that could not be kept and would be sent empty: they stop it. */
  readonly lost: readonly {
    readonly row: number;
    readonly column: string;
    readonly code: LostCell['fault'];
  }[];
}

export function tableToSend(sheet: Sheet, understanding: Understanding): TableToSend {
  const columns = understanding.columns.flatMap((column) =>
    column.name === null ? [] : [{ ...column, name: column.name }],
  );
  const lost: { row: number; column: string; code: LostCell['fault'] }[] = [];
  const withTime = columns.map(({ index }) =>
    understanding.entries.some((row) => hasTimeOfDay(cellAt(sheet.rows[row]!, index))),
  );
  const { clockColumn } = understanding;
  const take = (row: number, { index, shownName }: TableColumn): Cell => {
    const cell = cellAt(sheet.rows[row]!, index);
    if (isLost(cell)) lost.push({ row: row + 1, column: shownName, code: cell.fault });
    return cell;
  };
  const clock = understanding.columns.find(({ index }) => index === clockColumn);
  const rows = understanding.entries.map((row) =>
    columns.map((column, position) => {
      const cell = take(row, column);
      if (clock !== undefined && isMainTime(column.name)) return joinedTime(cell, take(row, clock));
      return timeColumns.includes(column.name) ? timeText(cell, withTime[position]!) : plainText(cell);
    }),
  );
  return {
    names: columns.map(({ name }) => name),
    shownNames: columns.map(({ shownName }) => shownName),
    rows,
    rowNumbers: understanding.entries.map((row) => row + 1),
    lost,
  };
}

function plainText(cell: Cell): string {
  return isDateCell(cell) ? timeText(cell, false) : isLost(cell) ? '' : cell;
}

/** The table with its header row. */
export function* rowsWithHeader({ names, rows }: TableToSend): Generator<readonly string[]> {
  yield names;
  yield* rows;
}

const perPiece = 5000;

/** CSV in UTF-8, `;` and LF, in pieces, so that a long table need not be one text. */
export function* csvPieces(rows: Iterable<readonly string[]>): Generator<string> {
  let piece = '';
  let lines = 0;
  for (const row of rows) {
    piece += csvLine(row);
    if (++lines % perPiece === 0) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\n`;
}

function csvCell(text: string): string {
  return /[";\n\r]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
