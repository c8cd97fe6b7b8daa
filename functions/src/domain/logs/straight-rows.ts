import type { CellColumn } from './cells/cell-column.ts';
import type { RowLane } from './lane/row-lane.ts';
import { PlainRowReader } from './plain-row.ts';
import type { LogRows } from './tables/log-rows.ts';

/** After so many rows read cell by cell, more than by the lane, the lane is asked no more: the log has no shapes. */
const patience = 20_000;

/**
 * Rows straight from the bytes of a file: many at once where the lane knows their shape, else one, cell by cell. What
 * neither reads is left to the scanner, which knows every case.
 */
export class StraightRows {
  /** How many rows the latest call of `take` has read. */
  taken = 0;
  /** The file may hold no more rows. */
  isOver = false;
  private readonly rows: LogRows<unknown>;
  private readonly plain: PlainRowReader;
  private readonly names: readonly string[];
  private lane: RowLane | null;
  private shapedRows = 0;
  private plainRows = 0;

  /** @param names by column: the contract's name, or '' for a column that is not read */
  constructor(
    rows: LogRows<unknown>,
    columns: readonly CellColumn[],
    names: readonly string[],
    lane: RowLane | null,
  ) {
    this.rows = rows;
    this.plain = new PlainRowReader(columns);
    this.names = names;
    this.lane = lane;
  }

  /** @returns the place after the rows read, or -1 where the first is for the scanner */
  take(chunk: Uint8Array, from: number, separator: number, row: number, rowsLeft: number): number {
    const next = this.takeShaped(from, row, rowsLeft);
    return next < 0 ? this.takePlain(chunk, from, separator, row) : next;
  }

  private takeShaped(from: number, row: number, rowsLeft: number): number {
    if (this.lane === null) return -1;
    const page = this.rows.roomyPage();
    const next = this.lane.take(from, row, Math.min(page.capacity, page.rowCount + rowsLeft));
    this.taken = this.lane.taken;
    if (this.taken === 0) return -1;
    this.shapedRows += this.taken;
    if (!this.rows.endShapedRows(this.taken)) this.isOver = true;
    return next;
  }

  private takePlain(chunk: Uint8Array, from: number, separator: number, row: number): number {
    const next = this.plain.read(chunk, from, separator);
    if (next < 0) return -1;
    this.taken = 1;
    if (!this.rows.endRow(row, true)) this.isOver = true;
    if (this.lane !== null && this.rows.isLatestUsual) {
      this.lane.learn({ chunk, from, next, names: this.names, widths: this.plain.widths });
    }
    this.plainRows++;
    if (this.plainRows > patience && this.plainRows > this.shapedRows) this.lane = null;
    return next;
  }
}
