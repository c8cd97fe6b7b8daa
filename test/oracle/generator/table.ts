import type { Row } from '../rows.ts';

/** A log before it is written: its columns and its rows, whose numbers may leave room for empty records. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export type Encoding = 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'windows1252';

/** How a table is written; nothing of it may change what the logs say. */
export interface TableStyle {
  readonly separator: ';' | ',' | '\t';
  readonly encoding: Encoding;
  /** Taken in turn, record by record. */
  readonly lineEnds: readonly ('\n' | '\r\n' | '\r')[];
  readonly endsWithLineEnd: boolean;
  /** Whether a cell that needs no quotes gets them. */
  readonly quotes: (row: number, column: number) => boolean;
  /** Spaces around a cell. */
  readonly padding: string;
  readonly header: (column: string) => string;
}

export const plainStyle: TableStyle = {
  separator: ';',
  encoding: 'utf8',
  lineEnds: ['\n'],
  endsWithLineEnd: true,
  quotes: () => false,
  padding: '',
  header: (column) => column,
};

function cellText(text: string, style: TableStyle, row: number, column: number): string {
  const quoted = text.includes(style.separator) || style.quotes(row, column);
  return style.padding + (quoted ? `"${text}"` : text) + style.padding;
}

/** The record of a row, or the header where there is none. */
function recordText(columns: readonly string[], row: Row | undefined, style: TableStyle): string {
  const cells = columns.map((column, index) => {
    const text = row === undefined ? style.header(column) : row.cells[column]!;
    return cellText(text, style, row?.row ?? 1, index);
  });
  return cells.join(style.separator);
}

export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text, 'utf8');
    case 'utf8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'windows1252':
      // The generated texts keep to characters that Latin-1 has at the same bytes.
      return Buffer.from(text, 'latin1');
  }
}

/** The table as a CSV file. Row numbers that no row has become empty records. */
export function csvBytes(table: Table, style: TableStyle = plainStyle): Uint8Array {
  const byNumber = new Map(table.rows.map((row) => [row.row, row]));
  const last = Math.max(1, ...byNumber.keys());
  let text = '';
  for (let number = 1; number <= last; number += 1) {
    const row = byNumber.get(number);
    if (number === 1 || row !== undefined) text += recordText(table.columns, row, style);
    if (number < last || style.endsWithLineEnd) text += style.lineEnds[number % style.lineEnds.length]!;
  }
  return encoded(text, style.encoding);
}
