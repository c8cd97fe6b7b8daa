import type { CellColumn } from './cells/cell-column.ts';
import { holdsPersonalNumber } from './cells/personal-number.ts';
import { carriageReturn, lineFeed, quote } from './scan/record-machine.ts';
import { mayBeginBlank, mayEndBlank } from './scan/trim.ts';

const shortestPersonalNumber = 11;

/**
 * The fast way through rows that are as they should be, which nearly all are: finding where a cell ends and reading
 * it are one. A cell of fixed form is tried at the width that it had in the row before; when it reads as `clean`,
 * every byte of it has been looked at, and nothing in it can have ended the cell earlier. Everything else, and every
 * row with a fault, is left to the scanner, which reads the row again from its start.
 */
export class PlainRowReader {
  private readonly columns: readonly CellColumn[];
  /** Bytes of each cell of the row read last. */
  readonly widths: Int32Array;

  constructor(columns: readonly CellColumn[]) {
    this.columns = columns;
    this.widths = new Int32Array(columns.length);
  }

  /** @returns the position after the row's line end byte, or -1 where the row is not for this reader */
  read(chunk: Uint8Array, from: number, separator: number): number {
    const { columns, widths } = this;
    const last = columns.length - 1;
    let at = from;
    for (let index = 0; index <= last; index++) {
      const column = columns[index]!;
      let end = at + widths[index]!;
      const mayEnd = column.isFixedForm && end < chunk.length && isEnd(chunk[end]!, separator);
      const isRead = mayEnd && column.read(chunk, at, end, 0) === 'clean';
      if (!isRead) {
        end = endOfPlainCell(chunk, at, separator);
        if (end < 0 || !readsWell(column, chunk, at, end)) return -1;
        widths[index] = end - at;
      }
      if ((chunk[end] === separator) !== index < last) return -1;
      at = end + 1;
    }
    return at;
  }
}

function isEnd(byte: number, separator: number): boolean {
  return byte === separator || byte === lineFeed || byte === carriageReturn;
}

function endOfPlainCell(chunk: Uint8Array, from: number, separator: number): number {
  for (let at = from; at < chunk.length; at++) {
    const byte = chunk[at]!;
    if (byte === separator || byte === lineFeed || byte === carriageReturn) return at;
    if (byte === quote) return -1;
  }
  return -1;
}

function readsWell(column: CellColumn, chunk: Uint8Array, start: number, end: number): boolean {
  if (start < end && (mayBeginBlank(chunk[start]!) || mayEndBlank(chunk[end - 1]!))) return false;
  const result = column.read(chunk, start, end, 0);
  if (result === 'clean') return true;
  if (result !== 'fine') return false;
  return end - start < shortestPersonalNumber || !holdsPersonalNumber(chunk, start, end);
}
