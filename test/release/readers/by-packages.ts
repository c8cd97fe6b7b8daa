/** CSV, JSON and XLSX of a release, read back by csv-parse, the engine and read-excel-file. */
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { csvOf } from '#domain/release/csv.ts';
import { jsonOf } from '#domain/release/json.ts';
import type { Table, Value } from '#domain/release/table.ts';
import { typed, undefused } from './cell-value.ts';

export function ofCsv(table: Table): Value[][] {
  const rows: string[][] = parse(csvOf(table, 'rfc4180'), { record_delimiter: '\r\n', from_line: 2 });
  return rows.map((row) =>
    row.map((cell, i) => typed(table, i, cell === '' ? null : undefused(table, i, cell))),
  );
}

/** As Excel shows it: a formula that is a text is that text; and as the docs say of longer texts. */
export function ofExcelCsv(table: Table): Value[][] {
  const options = { bom: true, delimiter: ';', record_delimiter: '\r\n', from_line: 2 };
  const rows: string[][] = parse(csvOf(table, 'excel'), options);
  return rows.map((row) =>
    row.map((cell, i) => {
      if (cell === '') return null;
      const inFormula = /^="(.*)"$/su.exec(cell)?.[1]?.replaceAll('""', '"');
      const { type } = table.columns[i]!;
      if (type === 'decimal' || type === 'integer') return Number(cell.replace(',', '.'));
      if (type === 'boolean') return cell === 'SANN';
      return inFormula ?? (cell.length > 256 ? undefused(table, i, cell) : cell);
    }),
  );
}

export function ofJson(table: Table): Value[][] {
  const rows: Record<string, Value>[] = JSON.parse(jsonOf(table));
  return rows.map((row) => Object.values(row));
}

export async function ofWorkbook(table: Table): Promise<Value[][]> {
  const bytes = Buffer.from(await releaseFormats.workbook([table]));
  const sheets = await readWorkbook(bytes);
  if (sheets[0]?.sheet !== table.name) throw new Error(`the first sheet is not ${table.name}`);
  const [, ...rows] = sheets[0]!.data;
  return table.rows.map((_, at) =>
    table.columns.map((_column, i) => {
      const cell = rows[at]?.[i] ?? null;
      if (cell instanceof Date) return cell.toISOString().slice(0, 10);
      return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
    }),
  );
}
