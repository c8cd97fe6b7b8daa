/**
 * Two dialects of CSV: RFC 4180 for programs, and one that a Norwegian Excel opens rightly by a double click. Cells
 * that a spreadsheet would read as a formula are defused in both, by rules that a reader can undo without guessing
 * (docs/releases.md): in no dialect does the first character of a text cell begin a formula of the text's own making.
 */
import type { Column } from './column.ts';
import type { Table, Value } from './table.ts';

export const dialects = ['rfc4180', 'excel'] as const;
export type Dialect = (typeof dialects)[number];

const byteOrderMark = '\uFEFF';
const separators: Readonly<Record<Dialect, string>> = { rfc4180: ',', excel: ';' };

export function csvOf({ columns, rows }: Table, dialect: Dialect): string {
  const separator = separators[dialect];
  const lines = [
    columns.map(({ key }) => key).join(separator),
    ...rows.map((row) =>
      row.map((value, i) => quoted(cellOf(columns[i]!, value, dialect), separator)).join(separator),
    ),
  ];
  return `${dialect === 'excel' ? byteOrderMark : ''}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string, separator: string): string {
  const needsQuotes = cell.includes(separator) || /["\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** An unknown value is an empty cell, and nothing else is. */
function cellOf({ type }: Column, value: Value, dialect: Dialect): string {
  if (value === null) return '';
  const isExcel = dialect === 'excel';
  if (typeof value === 'boolean') return isExcel ? norwegianBoolean(value) : String(value);
  if (typeof value === 'number') return isExcel ? String(value).replace('.', ',') : String(value);
  if (type === 'date' || type === 'instant') return value;
  return isExcel ? excelText(value) : defused(value);
}

const norwegianBoolean = (value: boolean): string => (value ? 'SANN' : 'USANN');

/** The signs that begin a formula, also in their wide forms; and the apostrophe, so that defusing can be undone. */
const beginsFormula = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20']/;

/** One apostrophe in front; a reader takes one away from each text that begins with one. */
export function defused(text: string): string {
  return beginsFormula.test(text) ? `'${text}` : text;
}

/** What Excel makes a number, a date, a time or a truth value of. */
const isReadOtherwise = /^\d|^(jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)|^(sann|usann|true|false)$/i;

/** Excel takes no longer text inside a formula. */
const maxQuotedLength = 255;

/** A formula that is nothing but the text, so that `0301` keeps its zero and `=1+1` stays what was written. */
function excelText(text: string): string {
  if (!beginsFormula.test(text) && !isReadOtherwise.test(text)) return text;
  return text.length > maxQuotedLength ? defused(text) : `="${text.replaceAll('"', '""')}"`;
}
