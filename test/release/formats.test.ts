/**
 * Every format of a release read back by a reader that is not ours: csv-parse, read-excel-file, DuckDB and fflate. Cell
 * by cell they say the same, for tables with the nastiest texts that there are.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { means } from '#domain/release/column.ts';
import { csvOf } from '#domain/release/csv.ts';
import { jsonOf, jsonSchemaOf } from '#domain/release/json.ts';
import { tableOf } from '#domain/release/table.ts';
import type { Table, Value } from '#domain/release/table.ts';
import { tidyText } from '#domain/release/tidy-text.ts';

const told = means('a', 'b', 'c');
const rowSchema = z.object({
  kommunenummer: z
    .string()
    .regex(/^\d{4}$/)
    .meta(told),
  navn: z.string().nullable().meta(told),
  antall: z.number().int().nullable().meta(told),
  andel: z.number().nullable().meta(told),
  sant: z.boolean().nullable().meta(told),
  dag: z.iso.date().nullable().meta(told),
  da: z.iso.datetime().nullable().meta(told),
});
type Row = z.infer<typeof rowSchema>;

const nasty = [
  '=1+1',
  '+47 55 00',
  '-5',
  '@SUM(A1)',
  "'=1",
  "''",
  '="0301"',
  '0301',
  '1-3',
  '1/2',
  'mars 2',
  'SANN',
  'null',
  'NULL',
  'NaN',
  '_x0041_',
  '_x005F_x0041_',
  'a;b,c"d""e',
  '"',
  'æøå ÆØÅ čđŋšŧž',
  '🏔 𝔸',
  '<b>&amp;</b>',
  '＝1',
  '1e5',
  '12:30',
  '\\N',
  '#N/A',
  'valueOf',
  'constructor',
  '__proto__',
];
const day = { min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) };
const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const limit = 999_999_999_999_999;
const rowOf: fc.Arbitrary<Row> = fc.record({
  kommunenummer: fc.constantFrom('0301', '4601', '5430', '0000'),
  navn: fc.option(text),
  antall: fc.option(fc.oneof(fc.constantFrom(0, -1, limit, -limit), fc.integer())),
  andel: fc.option(fc.constantFrom(0, 0.5, -0.25, 1 / 3, 1e-7, 123456.75)),
  sant: fc.option(fc.boolean()),
  dag: fc.option(fc.integer(day).map((ms) => new Date(ms).toISOString().slice(0, 10))),
  da: fc.option(fc.integer(day).map((ms) => new Date(ms).toISOString())),
});
const tables = fc
  .array(rowOf, { maxLength: 12 })
  .map((rows) => tableOf('prøve', { nb: 'a', nn: 'b', en: 'c' }, rowSchema, rows));

const folder = mkdtempSync(join(tmpdir(), 'avstem-release-'));
let duckDb: DuckDBConnection;

beforeAll(async () => {
  duckDb = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => rmSync(folder, { recursive: true }));

const runs = Number(process.env['RELEASE_CASES'] ?? 40);

test('CSV, JSON, XLSX and Parquet say the same, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      expect(ofCsv(table), 'RFC 4180').toEqual(table.rows);
      expect(ofExcelCsv(table), 'Excel’s CSV').toEqual(table.rows);
      expect(ofJson(table), 'JSON').toEqual(table.rows);
      expect(await ofWorkbook(table), 'XLSX').toEqual(table.rows);
      expect(await ofDuckDb(table, 'csv'), 'CSV in DuckDB').toEqual(table.rows);
      expect(await ofDuckDb(table, 'json'), 'JSON in DuckDB').toEqual(table.rows);
      expect(await ofDuckDb(table, 'parquet'), 'Parquet in DuckDB').toEqual(table.rows);
    }),
    { numRuns: runs },
  );
});

test('each text is tidied once and for all, and a tidy one stays as it is', () => {
  fc.assert(
    fc.property(text, (given) => {
      const tidy = tidyText(given);
      if (tidy !== null) expect(tidyText(tidy)).toBe(tidy);
    }),
  );
});

test('the same table gives the same bytes, and the archive holds them unchanged', async () => {
  const table = fc.sample(tables, { seed: 1, numRuns: 1 })[0]!;
  const bytes = await releaseFormats.workbook([table]);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // zip notes times to two seconds
  expect(Buffer.from(await releaseFormats.workbook([table])).equals(bytes)).toBe(true);
  expect(Buffer.from(releaseFormats.parquet(table)).equals(releaseFormats.parquet(table))).toBe(true);
  const files = [
    { name: 'æ.xlsx', bytes },
    { name: 'tom.txt', bytes: new Uint8Array() },
  ];
  const archive = releaseFormats.archive(files);
  expect(Buffer.from(releaseFormats.archive(files)).equals(archive)).toBe(true);
  const unpacked = unzipSync(archive);
  expect(Object.keys(unpacked)).toEqual(['æ.xlsx', 'tom.txt']);
  expect(Buffer.from(unpacked['æ.xlsx']!).equals(bytes)).toBe(true);
});

test('the JSON Schema names every column, and which of them may be unknown', () => {
  const schema = JSON.parse(jsonSchemaOf(tableOf('t', { nb: 'a', nn: 'b', en: 'c' }, rowSchema, [])));
  expect(schema.items.properties.antall.type).toEqual(['integer', 'null']);
  expect(schema.items.properties.kommunenummer.type).toBe('string');
  expect(schema.items.required).toEqual(Object.keys(rowSchema.shape));
});

function ofCsv(table: Table): Value[][] {
  const rows: string[][] = parse(csvOf(table, 'rfc4180'), { record_delimiter: '\r\n', from_line: 2 });
  return rows.map((row) =>
    row.map((cell, i) => typed(table, i, cell === '' ? null : undefused(table, i, cell))),
  );
}

/** As docs/releases.md tells a reader to. */
function undefused(table: Table, i: number, cell: string): string {
  const { type } = table.columns[i]!;
  return (type === 'text' || type === 'code') && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** As Excel shows it: a formula that is a text is that text; and as the docs say of longer texts. */
function ofExcelCsv(table: Table): Value[][] {
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

function ofJson(table: Table): Value[][] {
  const rows: Record<string, Value>[] = JSON.parse(jsonOf(table));
  return rows.map((row) => Object.values(row));
}

async function ofWorkbook(table: Table): Promise<Value[][]> {
  const bytes = Buffer.from(await releaseFormats.workbook([table]));
  const sheets = await readWorkbook(bytes);
  expect(sheets[0]?.sheet).toBe(table.name);
  const [, ...rows] = sheets[0]!.data;
  return table.rows.map((_, at) =>
    table.columns.map((_column, i) => {
      const cell = rows[at]?.[i] ?? null;
      if (cell instanceof Date) return cell.toISOString().slice(0, 10);
      return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
    }),
  );
}

const readers = {
  csv: "read_csv('FILE', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')",
  json: "read_json('FILE', format = 'array', columns = {COLUMNS})",
  parquet: "read_parquet('FILE')",
};
const duckTypes = {
  code: 'VARCHAR',
  text: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'VARCHAR',
  instant: 'VARCHAR',
} as const;

async function ofDuckDb(table: Table, kind: keyof typeof readers): Promise<Value[][]> {
  const file = join(folder, `table.${kind}`);
  const contents = {
    csv: () => csvOf(table, 'rfc4180'),
    json: () => jsonOf(table),
    parquet: () => releaseFormats.parquet(table),
  };
  writeFileSync(file, contents[kind]());
  const columns = table.columns.map(({ key, type }) => `"${key}": '${duckTypes[type]}'`).join(', ');
  const source = readers[kind].replace('FILE', file).replace('COLUMNS', columns);
  const picked = table.columns.map(({ key, type }) => {
    if (kind === 'parquet' && type === 'date') return `strftime("${key}", '%Y-%m-%d')`;
    if (kind === 'parquet' && type === 'instant') return `strftime("${key}", '%Y-%m-%dT%H:%M:%S.%gZ')`;
    return `CAST("${key}" AS VARCHAR)`;
  });
  const answer = await duckDb.runAndReadAll(
    `SET TimeZone = 'UTC'; SELECT ${picked.join(', ')} FROM ${source}`,
  );
  return answer.getRows().map((row) =>
    row.map((cell, i) => {
      if (cell === null) return null;
      const shown = String(cell);
      return typed(table, i, kind === 'csv' ? undefused(table, i, shown) : shown);
    }),
  );
}

function typed({ columns }: Table, i: number, cell: string | null): Value {
  const { type } = columns[i]!;
  if (cell === null) return null;
  if (type === 'integer' || type === 'decimal') return Number(cell);
  return type === 'boolean' ? cell === 'true' : cell;
}
