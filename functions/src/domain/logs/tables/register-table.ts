import type { RegisterLog } from '../log-tables.ts';
import { GrowingTable } from './growing-table.ts';
import { holdsMarks, longer } from './growth.ts';
import type { RowPage } from './row-page.ts';

export class RegisterTable extends GrowingTable {
  hasSent = false;
  hasCounts = false;
  dateOnly = new Uint8Array(0);
  sentFrom: Float64Array | null = null;
  sentTo: Float64Array | null = null;
  private count: Uint32Array | null = null;

  toLog(mendedCells: number): RegisterLog {
    const { from, to, mark, ...others } = this.toColumns(this.to);
    const { rowCount } = this;
    return {
      ...others,
      receivedFrom: from,
      receivedTo: to,
      dateOnly: this.dateOnly.subarray(0, rowCount),
      sentFrom: this.sentFrom?.subarray(0, rowCount) ?? null,
      sentTo: this.sentTo?.subarray(0, rowCount) ?? null,
      count: this.count?.subarray(0, rowCount) ?? null,
      kind: mark,
      mendedCells,
    };
  }

  protected override growTo(length: number): void {
    super.growTo(length);
    this.dateOnly = longer(this.dateOnly, new Uint8Array(length));
    if (this.hasSent) {
      this.sentFrom = longer(this.sentFrom ?? new Float64Array(0), new Float64Array(length));
      this.sentTo = longer(this.sentTo ?? new Float64Array(0), new Float64Array(length));
    }
    if (this.hasCounts) this.count = longer(this.count ?? new Uint32Array(0), new Uint32Array(length));
  }

  protected override put(page: RowPage, rows: number, at: number): void {
    super.put(page, rows, at);
    if (holdsMarks(page.dateOnly, rows)) this.dateOnly.set(page.dateOnly.subarray(0, rows), at);
    this.sentFrom?.set(page.sentFrom.subarray(0, rows), at);
    this.sentTo?.set(page.sentTo.subarray(0, rows), at);
    this.count?.set(page.count.subarray(0, rows), at);
  }
}
