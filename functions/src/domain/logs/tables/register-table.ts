import type { RegisterLog } from '../log-tables.ts';
import { doubled } from './log-rows.ts';

/** The columns of a register log while they grow. */
export class RegisterTable {
  rowCount = 0;
  rowNumber = new Uint32Array(64);
  receivedFrom = new Float64Array(64);
  receivedTo = new Float64Array(64);
  dateOnly = new Uint8Array(64);
  sentFrom = new Float64Array(64);
  sentTo = new Float64Array(64);
  count = new Uint32Array(64);
  kind = new Uint8Array(64);
  municipality = new Uint16Array(64);
  district = new Uint8Array(64);

  /** @returns the index of a new row */
  addRow(): number {
    if (this.rowCount === this.rowNumber.length) this.grow();
    return this.rowCount++;
  }

  /** @param id of the rows, settled */
  toLog(id: Uint32Array, mendedCells: number): RegisterLog {
    const { rowCount } = this;
    return {
      rowCount,
      rowNumber: this.rowNumber.subarray(0, rowCount),
      receivedFrom: this.receivedFrom.subarray(0, rowCount),
      receivedTo: this.receivedTo.subarray(0, rowCount),
      dateOnly: this.dateOnly.subarray(0, rowCount),
      sentFrom: this.sentFrom.subarray(0, rowCount),
      sentTo: this.sentTo.subarray(0, rowCount),
      count: this.count.subarray(0, rowCount),
      kind: this.kind.subarray(0, rowCount),
      id,
      municipality: this.municipality.subarray(0, rowCount),
      district: this.district.subarray(0, rowCount),
      mendedCells,
    };
  }

  private grow(): void {
    const length = this.rowNumber.length * 2;
    this.rowNumber = doubled(this.rowNumber, new Uint32Array(length));
    this.receivedFrom = doubled(this.receivedFrom, new Float64Array(length));
    this.receivedTo = doubled(this.receivedTo, new Float64Array(length));
    this.dateOnly = doubled(this.dateOnly, new Uint8Array(length));
    this.sentFrom = doubled(this.sentFrom, new Float64Array(length));
    this.sentTo = doubled(this.sentTo, new Float64Array(length));
    this.count = doubled(this.count, new Uint32Array(length));
    this.kind = doubled(this.kind, new Uint8Array(length));
    this.municipality = doubled(this.municipality, new Uint16Array(length));
    this.district = doubled(this.district, new Uint8Array(length));
  }
}
