/** A register's table as the bytes of its file. */
import type { ColumnName, Encoding } from './file-dialect.ts';
import type { RegisterTable } from './register-table.ts';
import type { ServicePlan } from './service-plan.ts';
import type { TimeCell } from './time-forms.ts';
import { workbookBytes } from './workbook.ts';

export interface SampleFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Quoted where RFC 4180 says so. */
const needsQuotes = /[";,\t\r\n]/;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function registerFile(plan: ServicePlan, table: RegisterTable): Promise<SampleFile> {
  const headers = table.columns.map((column) => plan.dialect.headers[column]);
  if (plan.dialect.fileType === 'xlsx') {
    const numeric = table.columns.map(isNumeric);
    const bytes = await workbookBytes(headers, numeric, table.rows);
    return { name: `${plan.service.id}.xlsx`, contentType: workbookType, bytes };
  }
  const { separator, lineEnd, encoding } = plan.dialect;
  const lines = [headers, ...table.rows].map((cells) => cells.map(csvCell).join(separator));
  const bytes = encode(lines.join(lineEnd) + lineEnd, encoding);
  return { name: `${plan.service.id}.csv`, contentType: 'text/csv', bytes };
}

/** A workbook keeps these as numbers, so a leading zero is lost in it. */
function isNumeric(column: ColumnName): boolean {
  return column === 'count' || column === 'municipality' || column === 'district';
}

function csvCell(cell: TimeCell): string {
  if (typeof cell !== 'string') throw new Error('an Excel date cannot stand in a text file');
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'windows-1252':
      // The sample's letters are the same in Windows-1252 and Latin-1.
      return Buffer.from(text, 'latin1');
  }
}
