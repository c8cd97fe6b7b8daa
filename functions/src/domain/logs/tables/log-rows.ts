import type { CellColumn } from '../cells/cell-column.ts';
import type { FaultCode } from '../fault.ts';
import type { RowPage } from './row-page.ts';

/** A column that the file should have and has not. */
export interface MissingColumn {
  readonly code: FaultCode;
  readonly column: string;
}

/** What the columns of one side mean together: reads cells by name, judges whole rows, builds the table. */
export interface LogRows<Log> {
  /** By the contract's name. */
  readonly columns: ReadonlyMap<string, CellColumn>;
  /** Called once with the known columns of the file; `shownName` is how a fault names each. */
  begin(shownNames: ReadonlyMap<string, string>): readonly MissingColumn[];
  /**
   * Called after all cells of a row have been read.
   * @param isWhole no cell of the row had a fault; otherwise the row is judged, but not kept
   * @returns false where the file may hold no more
   */
  endRow(row: number, isWhole: boolean): boolean;
  /** Was the latest row kept, and are others like it to be kept without more ado? */
  readonly isLatestUsual: boolean;
  /** The page into which rows are read, with room for one at least. */
  roomyPage(): RowPage;
  /**
   * Called after the lane has put rows into the page, each whole and usual.
   * @returns as `endRow`
   */
  endShapedRows(count: number): boolean;
  /** How many rows are likely to come in all. */
  expect(rows: number): void;
  finish(): Log;
}
