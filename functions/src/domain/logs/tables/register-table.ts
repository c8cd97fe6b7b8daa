import type { IdTable } from '../ids/id-table.ts';
import type { LogIds } from '../ids/log-ids.ts';
import type { RegisterLog } from '../log-tables.ts';
import { holdsMarks, lengthFor, longer } from './growth.ts';
import { NumbersInRuns } from './row-numbers.ts';
import type { RowPage } from './row-page.ts';

/** The columns of a register log while they grow, a page at a time. What no file has written stays 0. */
export class RegisterTable {
  rowCount = 0;
  /** How many rows are likely to come in all. */
  expectedRows = 0;
  hasIds = false;
  hasSent = false;
  hasDistricts = false;
  hasCounts = false;
  receivedFrom = new Float64Array(0);
  receivedTo = new Float64Array(0);
  dateOnly = new Uint8Array(0);
  sentFrom: Float64Array | null = null;
  sentTo: Float64Array | null = null;
  private readonly rowNumbers = new NumbersInRuns();
  private count: Uint32Array | null = null;
  private kind = new Uint8Array(0);
  private municipality = new Uint16Array(0);
  private district = new Uint8Array(0);
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
    this.receivedFrom.set(page.from.subarray(0, rows), at);
    this.receivedTo.set(page.to.subarray(0, rows), at);
    if (holdsMarks(page.dateOnly, rows)) this.dateOnly.set(page.dateOnly.subarray(0, rows), at);
    this.sentFrom?.set(page.sentFrom.subarray(0, rows), at);
    this.sentTo?.set(page.sentTo.subarray(0, rows), at);
    this.count?.set(page.count.subarray(0, rows), at);
    if (holdsMarks(page.mark, rows)) this.kind.set(page.mark.subarray(0, rows), at);
    this.municipality.set(page.municipality.subarray(0, rows), at);
    if (this.hasDistricts) this.district.set(page.district.subarray(0, rows), at);
    if (this.hasIds) this.ids.take(page);
    this.rowCount += rows;
    page.rowCount = 0;
  }

  toLog(mendedCells: number): RegisterLog {
    const { rowCount, rowNumbers, ids } = this;
    const receivedTo = this.receivedTo.subarray(0, rowCount);
    return {
      rowCount,
      rowNumbers,
      receivedFrom: this.receivedFrom.subarray(0, rowCount),
      receivedTo,
      dateOnly: this.dateOnly.subarray(0, rowCount),
      sentFrom: this.sentFrom?.subarray(0, rowCount) ?? null,
      sentTo: this.sentTo?.subarray(0, rowCount) ?? null,
      count: this.count?.subarray(0, rowCount) ?? null,
      kind: this.kind.subarray(0, rowCount),
      id: this.hasIds ? this.idTable.settle(ids, receivedTo) : new Uint32Array(rowCount),
      municipality: this.municipality.subarray(0, rowCount),
      district: this.district.subarray(0, rowCount),
      mendedCells,
    };
  }

  private reserve(rows: number): void {
    const length = lengthFor(rows, this.receivedFrom.length, this.expectedRows);
    if (length === this.receivedFrom.length) return;
    this.receivedFrom = longer(this.receivedFrom, new Float64Array(length));
    this.receivedTo = longer(this.receivedTo, new Float64Array(length));
    this.dateOnly = longer(this.dateOnly, new Uint8Array(length));
    if (this.hasSent) {
      this.sentFrom = longer(this.sentFrom ?? new Float64Array(0), new Float64Array(length));
      this.sentTo = longer(this.sentTo ?? new Float64Array(0), new Float64Array(length));
    }
    if (this.hasCounts) this.count = longer(this.count ?? new Uint32Array(0), new Uint32Array(length));
    this.kind = longer(this.kind, new Uint8Array(length));
    this.municipality = longer(this.municipality, new Uint16Array(length));
    this.district = longer(this.district, new Uint8Array(length));
    if (this.hasIds) this.ids.reserve(length);
  }
}
