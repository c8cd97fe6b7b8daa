/** What is wrong with a cell, or special about it; a cell without flags is whole and ordinary. */
export const CellFlag = {
  /** Longer than a cell may be; its bytes were not kept. */
  tooLong: 1,
  /** Text after a closing quote, or no closing quote; only what stood before is kept. */
  quoteUnclosed: 2,
  /** Of bytes that were not kept: they held a personal number. */
  personalNumber: 4,
  /** A numeric date cell of a workbook without a time of day. */
  wholeDay: 8,
} as const;

/** More cells than this are counted, but not kept; no spreadsheet has more columns. */
export const maxCells = 16_384;

/**
 * One record of a file: cells as pieces of UTF-8, unquoted and trimmed. The same object is used for every record,
 * so that reading makes no garbage; whoever needs a cell for longer copies it.
 */
export class CellRecord {
  /** The number of the record in the file; the header is row 1. */
  row = 0;
  bytes: Uint8Array = new Uint8Array(0);
  cellCount = 0;
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  flags = new Uint8Array(64);
  /** Has any cell a flag? */
  hasFlags = false;
  /** Of the cells beyond `maxCells`: is any not empty, and the flags of all of them. */
  hasContentBeyond = false;
  flagsBeyond = 0;
  /** The file ended inside the quotes of the last cell. */
  endsInQuote = false;

  clear(): void {
    this.cellCount = 0;
    this.hasContentBeyond = false;
    this.flagsBeyond = 0;
    this.endsInQuote = false;
    if (!this.hasFlags) return;
    this.flags.fill(0);
    this.hasFlags = false;
  }

  addCell(start: number, end: number, flags = 0): void {
    if (this.cellCount === this.starts.length) this.grow();
    this.starts[this.cellCount] = start;
    this.ends[this.cellCount] = end;
    if (flags !== 0) {
      this.flags[this.cellCount] = flags;
      this.hasFlags = true;
    }
    this.cellCount++;
  }

  get isEmpty(): boolean {
    for (let cell = 0; cell < this.cellCount; cell++) {
      if (this.starts[cell] !== this.ends[cell]) return false;
    }
    return !this.hasContentBeyond && this.flagsBeyond === 0 && !this.hasFlags;
  }

  private grow(): void {
    const length = this.starts.length * 2;
    this.starts = grown(this.starts, new Uint32Array(length));
    this.ends = grown(this.ends, new Uint32Array(length));
    this.flags = grown(this.flags, new Uint8Array(length));
  }
}

function grown<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Whoever takes the records of a file. */
export interface RecordSink {
  /** @returns false to be given no more */
  record(record: CellRecord): boolean;
  /**
   * May take records straight from the bytes where they stand, the first with this row number.
   * @returns the position after the line end of the last one taken, or -1 where the record is to be scanned
   */
  takePlain?(chunk: Uint8Array, from: number, separator: number, row: number): number;
  /** How many records the latest call of `takePlain` has taken. */
  readonly plainTaken?: number;
}
