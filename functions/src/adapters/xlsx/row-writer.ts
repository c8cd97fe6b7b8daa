import { CellBuffer } from '#domain/logs/scan/cell-buffer.ts';
import { CellFlag, CellRecord } from '#domain/logs/scan/cell-record.ts';
import type { RecordBatch } from './record-batch.ts';

const encoder = new TextEncoder();
const batchBytes = 1 << 20;
const batchCells = 1 << 16;

/** Gathers rows of cells, trimmed and bounded as those of CSV are, and sends them off in batches. */
export class RowWriter {
  private readonly send: (batch: RecordBatch) => void;
  private readonly buffer = new CellBuffer(true);
  private readonly record = new CellRecord();
  private bytes = new Uint8Array(batchBytes);
  private used = 0;
  private ends: number[] = [];
  private flags: number[] = [];
  private rows: number[] = [];

  constructor(send: (batch: RecordBatch) => void) {
    this.send = send;
    this.buffer.beginRecord();
  }

  addEmpty(): void {
    this.buffer.endCell(this.record);
  }

  addText(text: string, isWholeDay = false): void {
    this.pushText(text);
    this.buffer.endCell(this.record);
    if (!isWholeDay) return;
    this.record.flags[this.record.cellCount - 1]! |= CellFlag.wholeDay;
    this.record.hasFlags = true;
  }

  addBytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.buffer.push(byte);
    this.buffer.endCell(this.record);
  }

  /** Ends a row; empty cells at its end are no cells, and a row without cells is none. */
  endRow(row: number): void {
    const { record } = this;
    let cellCount = record.cellCount;
    while (cellCount > 0 && isEmpty(record, cellCount - 1)) cellCount--;
    if (cellCount > 0) this.keep(row, cellCount);
    record.clear();
    this.buffer.beginRecord();
    if (this.used >= batchBytes || this.ends.length >= batchCells) this.flush();
  }

  /** Sends what is left. */
  flush(): void {
    if (this.rows.length === 0) return;
    this.send({
      bytes: this.bytes.subarray(0, this.used),
      ends: Uint32Array.from(this.ends),
      flags: Uint8Array.from(this.flags),
      rows: Uint32Array.from(this.rows),
    });
    this.bytes = new Uint8Array(batchBytes);
    this.used = 0;
    this.ends = [];
    this.flags = [];
    this.rows = [];
  }

  private pushText(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) {
        this.buffer.push(unit);
      } else {
        for (const byte of encoder.encode(text.slice(at))) this.buffer.push(byte);
        return;
      }
    }
  }

  private keep(row: number, cellCount: number): void {
    const { record } = this;
    for (let cell = 0; cell < cellCount; cell++) {
      const content = record.bytes.subarray(record.starts[cell]!, record.ends[cell]!);
      if (this.used + content.length > this.bytes.length) {
        const larger = new Uint8Array(this.bytes.length * 2);
        larger.set(this.bytes);
        this.bytes = larger;
      }
      this.bytes.set(content, this.used);
      this.used += content.length;
      this.ends.push(this.used);
      this.flags.push(record.flags[cell]!);
    }
    this.rows.push(row, cellCount);
  }
}

function isEmpty(record: CellRecord, cell: number): boolean {
  return record.starts[cell] === record.ends[cell] && record.flags[cell] === 0;
}
