import type { IdTable } from '../ids/id-table.ts';
import type { LogIds } from '../ids/log-ids.ts';
import type { PortalLog } from '../log-tables.ts';
import { holdsMarks, lengthFor, longer } from './growth.ts';
import { NumbersInRuns } from './row-numbers.ts';
import type { RowPage } from './row-page.ts';

/** The columns of a portal log while they grow, a page at a time. What no file has written stays 0. */
export class PortalTable {
  rowCount = 0;
  /** How many rows are likely to come in all. */
  expectedRows = 0;
  hasIds = false;
  hasDistricts = false;
  sentFrom = new Float64Array(0);
  sentTo = new Float64Array(0);
  private readonly rowNumbers = new NumbersInRuns();
  private municipality = new Uint16Array(0);
  private district = new Uint8Array(0);
  private byLetter = new Uint8Array(0);
  private readonly idTable: IdTable;
  private readonly ids: LogIds;

  constructor(idTable: IdTable) {
    this.idTable = idTable;
    this.ids = idTable.newLog();
  }

  /** Empties the page into the columns. */
  takePage(page: RowPage): void {
    const { rowCount: rows } = page;
    const at = this.rowCount;
    if (rows === 0) return;
    this.reserve(at + rows);
    this.rowNumbers.takePage(page);
    this.sentFrom.set(page.from.subarray(0, rows), at);
    this.sentTo.set(page.to.subarray(0, rows), at);
    this.municipality.set(page.municipality.subarray(0, rows), at);
    if (holdsMarks(page.mark, rows)) this.byLetter.set(page.mark.subarray(0, rows), at);
    if (this.hasDistricts) this.district.set(page.district.subarray(0, rows), at);
    if (this.hasIds) this.ids.take(page);
    this.rowCount += rows;
    page.rowCount = 0;
  }

  toLog(mendedCells: number): PortalLog {
    const { rowCount, rowNumbers, ids } = this;
    const sentFrom = this.sentFrom.subarray(0, rowCount);
    return {
      rowCount,
      rowNumbers,
      sentFrom,
      sentTo: this.sentTo.subarray(0, rowCount),
      municipality: this.municipality.subarray(0, rowCount),
      district: this.district.subarray(0, rowCount),
      id: this.hasIds ? this.idTable.settle(ids, sentFrom) : new Uint32Array(rowCount),
      byLetter: this.byLetter.subarray(0, rowCount),
      mendedCells,
    };
  }

  private reserve(rows: number): void {
    const length = lengthFor(rows, this.sentFrom.length, this.expectedRows);
    if (length === this.sentFrom.length) return;
    this.sentFrom = longer(this.sentFrom, new Float64Array(length));
    this.sentTo = longer(this.sentTo, new Float64Array(length));
    this.municipality = longer(this.municipality, new Uint16Array(length));
    this.district = longer(this.district, new Uint8Array(length));
    this.byLetter = longer(this.byLetter, new Uint8Array(length));
    if (this.hasIds) this.ids.reserve(length);
  }
}
