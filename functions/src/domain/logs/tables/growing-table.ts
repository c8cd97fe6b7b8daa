import type { IdTable } from '../ids/id-table.ts';
import type { LogIds } from '../ids/log-ids.ts';
import { holdsMarks, lengthFor, longer } from './growth.ts';
import { NumbersInRuns } from './row-numbers.ts';
import type { RowPage } from './row-page.ts';

/** The columns that either log has, while they grow, a page at a time. What no file has written stays 0. */
export class GrowingTable {
  rowCount = 0;
  /** How many rows are likely to come in all. */
  expectedRows = 0;
  hasIds = false;
  hasDistricts = false;
  /** As in the page: the row's own time, and what its mark means on its side. */
  from = new Float64Array(0);
  to = new Float64Array(0);
  private mark = new Uint8Array(0);
  private municipality = new Uint16Array(0);
  private district = new Uint8Array(0);
  private readonly rowNumbers = new NumbersInRuns();
  private readonly idTable: IdTable;
  private readonly ids: LogIds;

  constructor(idTable: IdTable) {
    this.idTable = idTable;
    this.ids = idTable.newLog();
  }

  /** Empties the page into the columns. */
  takePage(page: RowPage): void {
    const { rowCount: rows } = page;
    if (rows === 0) return;
    const length = lengthFor(this.rowCount + rows, this.from.length, this.expectedRows);
    if (length > this.from.length) this.growTo(length);
    this.put(page, rows, this.rowCount);
    this.rowCount += rows;
    page.rowCount = 0;
  }

  protected growTo(length: number): void {
    this.from = longer(this.from, new Float64Array(length));
    this.to = longer(this.to, new Float64Array(length));
    this.mark = longer(this.mark, new Uint8Array(length));
    this.municipality = longer(this.municipality, new Uint16Array(length));
    this.district = longer(this.district, new Uint8Array(length));
    if (this.hasIds) this.ids.reserve(length);
  }

  /** @param at the place of the page's first row */
  protected put(page: RowPage, rows: number, at: number): void {
    this.rowNumbers.takePage(page);
    this.from.set(page.from.subarray(0, rows), at);
    this.to.set(page.to.subarray(0, rows), at);
    if (holdsMarks(page.mark, rows)) this.mark.set(page.mark.subarray(0, rows), at);
    this.municipality.set(page.municipality.subarray(0, rows), at);
    if (this.hasDistricts) this.district.set(page.district.subarray(0, rows), at);
    if (this.hasIds) this.ids.take(page);
  }

  /** @param timesMs by row, about when the message was sent: `from` or `to` */
  protected toColumns(timesMs: Float64Array) {
    const { rowCount } = this;
    return {
      rowCount,
      rowNumbers: this.rowNumbers,
      from: this.from.subarray(0, rowCount),
      to: this.to.subarray(0, rowCount),
      mark: this.mark.subarray(0, rowCount),
      municipality: this.municipality.subarray(0, rowCount),
      district: this.district.subarray(0, rowCount),
      id: this.hasIds
        ? this.idTable.settle(this.ids, timesMs.subarray(0, rowCount))
        : new Uint32Array(rowCount),
    };
  }
}
