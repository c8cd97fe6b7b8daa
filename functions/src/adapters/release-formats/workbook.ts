/**
 * Tables as one workbook, a sheet each. Codes and texts are text cells in Excel's text format, so that `0301` keeps its
 * zero and `=1+1` stays a text, also when somebody edits the cell. Numbers are numbers; an unknown value is no cell.
 */
import { unzipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/universal';
import type { Cell } from 'write-excel-file/universal';
import type { Column } from '#domain/release/column.ts';
import type { Table, Value } from '#domain/release/table.ts';
import { archiveOf } from './archive.ts';

const textFormat = '@';
const dateFormat = 'yyyy-mm-dd';
const maxWidth = 60;

export async function workbookOf(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: table.name,
    data: [table.columns.map(headerCell), ...table.rows.map((row) => cellsOf(table, row))],
    columns: table.columns.map((column, i) => ({ width: widthOf(table, column, i) })),
    stickyRowsCount: 1,
  }));
  const blob = await writeWorkbook(sheets).toBlob();
  // The library notes when each part was written; what is released must be the same whenever it is made.
  const parts = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
  return archiveOf(parts.map(([name, bytes]) => ({ name, bytes })));
}

function headerCell({ key }: Column): Cell {
  return { value: key, type: String, format: textFormat, fontWeight: 'bold' };
}

function cellsOf({ columns }: Table, row: readonly Value[]): Cell[] {
  return row.map((value, i) => cellOf(columns[i]!, value));
}

function cellOf({ type }: Column, value: Value): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: dateFormat };
  return { value: withoutEscapes(value), type: String, format: textFormat };
}

/** `_x0041_` in a cell means the letter A (ECMA-376, ST_Xstring); a text that looks so has its own sign escaped. */
function withoutEscapes(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // The library keeps its texts by name in a plain object, and writes a broken cell for `valueOf` and its like.
  if (!(escaped in Object.prototype)) return escaped;
  const first = escaped.charCodeAt(0).toString(16).padStart(4, '0');
  return `_x${first}_${escaped.slice(1)}`;
}

function widthOf({ rows }: Table, { key }: Column, i: number): number {
  const lengths = rows.map((row) => String(row[i] ?? '').length);
  return Math.min(maxWidth, lengths.reduce((a, b) => Math.max(a, b), key.length) + 2);
}
