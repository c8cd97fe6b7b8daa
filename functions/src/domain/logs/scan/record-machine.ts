import { CellBuffer } from './cell-buffer.ts';
import type { CellRecord } from './cell-record.ts';

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const quote = 0x22;
const space = 0x20;
const tab = 0x09;

/** Where in a cell the machine stands. */
const State = { plain: 0, quoted: 1, quoteSeen: 2, closed: 3, closedAfterC2: 4, broken: 5 } as const;
type State = (typeof State)[keyof typeof State];

/**
 * Reads one record byte by byte and remembers where it stands, so that a record may be cut anywhere. It knows every
 * case; the fast scanner hands it the records that it does not finish itself.
 */
export class RecordMachine {
  /** Has a record begun that has not ended? */
  isActive = false;
  /** The record ended with CR: an LF right after it belongs to the same line end. */
  endedWithReturn = false;
  private state: State = State.plain;
  private readonly separator: number;
  private readonly buffer: CellBuffer;
  private readonly out: CellRecord;

  constructor(separator: number, out: CellRecord) {
    this.separator = separator;
    this.buffer = new CellBuffer(separator !== tab);
    this.out = out;
  }

  /** @returns the position after the record's line end, or -1 where the bytes end before the record */
  feed(bytes: Uint8Array, from: number): number {
    if (!this.isActive) this.begin();
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      const isLineEnd = byte === lineFeed || byte === carriageReturn;
      if (this.state === State.quoted) {
        if (byte === quote) this.state = State.quoteSeen;
        else this.buffer.push(byte);
      } else if (byte === this.separator || isLineEnd) {
        this.endCell();
        if (!isLineEnd) continue;
        this.isActive = false;
        this.endedWithReturn = byte === carriageReturn;
        return at + 1;
      } else {
        this.within(byte);
      }
    }
    return -1;
  }

  /** The file ends here: ends the record that has begun. */
  finish(): void {
    this.out.endsInQuote = this.state === State.quoted;
    this.buffer.endCell(this.out, this.out.endsInQuote);
    this.isActive = false;
  }

  private begin(): void {
    this.out.clear();
    this.buffer.beginRecord();
    this.state = State.plain;
    this.isActive = true;
  }

  private endCell(): void {
    this.buffer.endCell(this.out);
    this.state = State.plain;
  }

  /** A byte that ends nothing, outside quotes. */
  private within(byte: number): void {
    if (this.state === State.plain) {
      if (byte === quote && this.buffer.isBlank) this.state = State.quoted;
      else this.buffer.push(byte);
    } else if (this.state === State.quoteSeen && byte === quote) {
      this.buffer.push(byte);
      this.state = State.quoted;
    } else if (this.state === State.broken) {
      this.buffer.push(byte);
    } else {
      this.afterClosingQuote(byte);
    }
  }

  /** After the closing quote only blanks may follow. */
  private afterClosingQuote(byte: number): void {
    if (this.state === State.closedAfterC2) {
      if (byte === 0xa0) this.state = State.closed;
      else this.breakOff(0xc2, byte);
    } else if (byte === 0xc2) {
      this.state = State.closedAfterC2;
    } else if (byte === space || byte === tab) {
      this.state = State.closed;
    } else {
      this.breakOff(byte);
    }
  }

  private breakOff(...bytes: number[]): void {
    this.buffer.breakOff();
    for (const byte of bytes) this.buffer.push(byte);
    this.state = State.broken;
  }
}
