/** Workbooks of the corpus: small, and written part by part. */
import {
  row as sheetRow,
  text as cell,
  workbookParts,
} from '#adapters/log-reader/testing/workbook-writer.ts';
import type { WorkbookParts } from '#adapters/log-reader/testing/workbook-writer.ts';
import { writeZip } from '#adapters/log-reader/testing/zip-writer.ts';
import type { ZipOptions, ZipPart } from '#adapters/log-reader/testing/zip-writer.ts';
import { head } from './corpus-file.ts';

export const headRow = sheetRow(1, head.split(';').map(cell));
export const oneRow = (...cells: readonly string[]): string => headRow + sheetRow(2, cells);

export type { WorkbookParts, ZipPart };

/** A workbook of the header and one row, its cells as text. */
export function book(row: string, zip: ZipOptions = {}): Uint8Array {
  return bookOf({ rows: oneRow(...row.split(';').map(cell)), zip });
}

export function bookOf(parts: WorkbookParts): Uint8Array {
  return writeZip(workbookParts(parts), parts.zip);
}

/** The same with one part otherwise. */
export function bookWith(name: string, change: (part: ZipPart) => ZipPart, row: string): Uint8Array {
  const rows = oneRow(...row.split(';').map(cell));
  return bookOf({ rows, change: (part) => (part.name === name ? change(part) : part) });
}

/** The same with parts beside. */
export function bookBeside(row: string, ...more: readonly ZipPart[]): Uint8Array {
  return bookOf({ rows: oneRow(...row.split(';').map(cell)), more });
}
