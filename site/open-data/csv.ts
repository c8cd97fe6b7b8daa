/** Two dialects of CSV: RFC 4180, and one that a Norwegian Excel opens rightly by a double click. */
export type Dialect = 'rfc4180' | 'excel';

/** A number is written as one; an instant or day as ISO 8601; nothing as an empty cell. */
export type Cell = string | number | undefined;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const byteOrderMark = '\uFEFF';

export function csvOf({ columns, rows }: Table, dialect: Dialect): string {
  const isExcel = dialect === 'excel';
  const separator = isExcel ? ';' : ',';
  const written = [columns, ...rows].map((row) =>
    row.map((cell) => quoted(isExcel ? excelCell(cell) : String(cell ?? ''), separator)).join(separator),
  );
  return `${isExcel ? byteOrderMark : ''}${written.join('\r\n')}\r\n`;
}

function quoted(text: string, separator: string): string {
  const needsQuotes = text.includes(separator) || /["\r\n]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Excel reads `0301` as 301, `1-3` as a date, and what begins with = + - or @ as a formula. Whatever it could read as
 * something else is given as a formula that is a text; days it reads rightly.
 */
function excelCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' || isDay.test(cell)) return String(cell);
  return /^[\d=+\-@\t\r]/.test(cell) ? `="${cell.replaceAll('"', '""')}"` : cell;
}
