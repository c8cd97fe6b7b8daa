/** A CSV file as rows of cells, whatever stands above its header. */
import type { Text } from '../encoding/open-text.ts';
import { openText } from '../encoding/open-text.ts';
import { fileFormat } from '../encoding/file-format.ts';
import type { LogSource } from '../log-source.ts';
import { CellFlag } from '../scan/cell-record.ts';
import type { CellRecord } from '../scan/cell-record.ts';
import { CsvScanner } from '../scan/csv-scanner.ts';
import { holdsPersonalNumber } from '../cells/personal-number.ts';
import type { Cell, Sheet } from './cells.ts';
import type { ColumnMeaning } from './name-columns.ts';

export type CellsReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly code: 'not-text' | 'unknown-format' | 'empty-file' | 'too-many-rows' };

/** In the order of preference where nothing else decides. */
const separators = [0x3b, 0x2c, 0x09];
/** A header stands among these rows, or it isn't found. */
export const headerSearchRows = 50;

/** @param maxRows including empty ones, since each is kept */
export function readCsvCells(
  source: LogSource,
  nameOf: (header: string) => ColumnMeaning | null,
  maxRows: number,
): CellsReading {
  if (fileFormat(source) !== 'text') return { ok: false, code: 'unknown-format' };
  const text = openText(source);
  if (text === 'not-text') return { ok: false, code: 'not-text' };
  const rows = readRows(text, bestSeparator(text, nameOf), maxRows + 1);
  if (rows.length > maxRows) return { ok: false, code: 'too-many-rows' };
  if (rows.every((row) => row.every((cell) => cell === ''))) return { ok: false, code: 'empty-file' };
  return { ok: true, sheets: [{ name: '', rows }] };
}

/** The separator with which some row near the top names the most columns; then the one that gives the most cells. */
function bestSeparator(text: Text, nameOf: (header: string) => ColumnMeaning | null): number {
  let best = { separator: separators[0]!, known: -1, cells: -1 };
  for (const separator of separators) {
    const rows = readRows(text, separator, headerSearchRows);
    const known = Math.max(0, ...rows.map((row) => countKnown(row, nameOf)));
    const cells = rows.reduce((sum, row) => sum + row.length, 0);
    if (known > best.known || (known === best.known && cells > best.cells))
      best = { separator, known, cells };
  }
  return best.separator;
}

function countKnown(row: readonly Cell[], nameOf: (header: string) => ColumnMeaning | null): number {
  return row.filter((cell) => typeof cell === 'string' && nameOf(cell) !== null).length;
}

function readRows(text: Text, separator: number, maxRows: number): Cell[][] {
  const rows: Cell[][] = [];
  const scanner = new CsvScanner(separator, {
    record(record: CellRecord) {
      rows.push(cellsOf(record));
      return rows.length < maxRows;
    },
  });
  for (const chunk of text.chunks()) if (!scanner.push(chunk)) break;
  scanner.finish();
  return rows;
}

const decoder = new TextDecoder();

function cellsOf(record: CellRecord): Cell[] {
  const cells: Cell[] = [];
  for (let cell = 0; cell < Math.min(record.cellCount, record.starts.length); cell++) {
    const start = record.starts[cell]!;
    const end = record.ends[cell]!;
    const flags = record.hasFlags ? record.flags[cell]! : 0;
    if (flags === 0) cells.push(decoder.decode(record.bytes.subarray(start, end)));
    else cells.push(lostCell(record.bytes, start, end, flags));
  }
  return cells;
}

function lostCell(bytes: Uint8Array, start: number, end: number, flags: number): Cell {
  return {
    fault: (flags & CellFlag.tooLong) !== 0 ? 'cell-too-long' : 'quote-unclosed',
    holdsPersonalNumber: (flags & CellFlag.personalNumber) !== 0 || holdsPersonalNumber(bytes, start, end),
  };
}
