import { maxCellBytes } from '../read-options.ts';
import { CellRecord } from './cell-record.ts';
import type { RecordSink } from './cell-record.ts';
import { carriageReturn, lineFeed, quote, RecordMachine } from './record-machine.ts';
import { mayBeginBlank, mayEndBlank, trimmedEnd, trimmedStart } from './trim.ts';

const tab = 0x09;

/**
 * Cuts CSV (UTF-8) into records. Of a record that lies whole in one chunk and has at most plainly quoted cells, the
 * cells are pieces of the chunk itself and nothing is copied; every other record goes through `RecordMachine`.
 * How the input is cut into chunks changes nothing.
 */
export class CsvScanner {
  private readonly separator: number;
  private readonly sink: RecordSink;
  private readonly out = new CellRecord();
  private readonly machine: RecordMachine;
  /** 1 for bytes that end a cell or may begin a quoted one. */
  private readonly special = new Uint8Array(256);
  private stopped = false;

  constructor(separator: number, sink: RecordSink) {
    this.separator = separator;
    this.sink = sink;
    this.machine = new RecordMachine(separator, this.out);
    for (const byte of [separator, lineFeed, carriageReturn, quote]) this.special[byte] = 1;
  }

  /** @returns false when the sink wants no more */
  push(chunk: Uint8Array): boolean {
    let at = this.machine.isActive ? this.throughMachine(chunk, 0) : 0;
    while (at < chunk.length && !this.stopped) {
      at = this.scanPlainRecords(chunk, at);
      if (at < chunk.length && !this.stopped) at = this.throughMachine(chunk, at);
    }
    return !this.stopped;
  }

  /** The file ends here; its last record needs no line end. */
  finish(): void {
    if (!this.machine.isActive) return;
    this.machine.finish();
    this.emit();
  }

  private throughMachine(chunk: Uint8Array, from: number): number {
    const next = this.machine.feed(chunk, from);
    if (next < 0) return chunk.length;
    this.emit();
    return next;
  }

  private emit(): void {
    this.out.row++;
    if (!this.sink.record(this.out)) this.stopped = true;
  }

  /** @returns where the first record begins that it cannot finish, or the chunk's end */
  private scanPlainRecords(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && !this.stopped) {
      if (this.machine.endedWithReturn) {
        this.machine.endedWithReturn = false;
        if (chunk[at] === lineFeed) {
          at++;
          continue;
        }
      }
      let next = this.sink.takePlain?.(chunk, at, this.separator, this.out.row + 1) ?? -1;
      if (next >= 0) this.out.row += this.sink.plainTaken ?? 1;
      else next = this.scanPlainRecord(chunk, at);
      if (next < 0) return at;
      this.machine.endedWithReturn = chunk[next - 1] === carriageReturn;
      at = next;
    }
    return at;
  }

  /** @returns the position after the record, or -1 where it needs the machine */
  private scanPlainRecord(chunk: Uint8Array, from: number): number {
    const { separator, special, out } = this;
    const { starts, ends } = out;
    const length = chunk.length;
    let cellCount = 0;
    let cellStart = from;
    let at = from;
    for (;;) {
      while (at < length && special[chunk[at]!] === 0) at++;
      if (at === length || cellCount === starts.length) return -1;
      let byte = chunk[at]!;
      let cellEnd = at;
      if (byte === quote) {
        if (at !== cellStart) return -1;
        cellStart++;
        cellEnd = chunk.indexOf(quote, cellStart);
        at = cellEnd + 1;
        if (cellEnd < 0 || at === length) return -1;
        byte = chunk[at]!;
        if (special[byte] === 0 || byte === quote) return -1;
      }
      if (cellEnd - cellStart > maxCellBytes) return -1;
      starts[cellCount] = cellStart;
      ends[cellCount] = cellEnd;
      if (cellStart < cellEnd && (mayBeginBlank(chunk[cellStart]!) || mayEndBlank(chunk[cellEnd - 1]!))) {
        const start = trimmedStart(chunk, cellStart, cellEnd, separator !== tab);
        starts[cellCount] = start;
        ends[cellCount] = trimmedEnd(chunk, start, cellEnd, separator !== tab);
      }
      cellCount++;
      at++;
      if (byte !== separator) break;
      cellStart = at;
    }
    out.clear();
    out.bytes = chunk;
    out.cellCount = cellCount;
    this.emit();
    return at;
  }
}
