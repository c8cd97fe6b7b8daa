/**
 * Every format of a release read back by a reader that is not ours: csv-parse, read-excel-file, DuckDB and fflate. Cell
 * by cell they say the same, for tables with the nastiest texts that there are.
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { means } from '#domain/release/column.ts';
import { jsonSchemaOf } from '#domain/release/json.ts';
import { tableOf } from '#domain/release/table.ts';
import { tidyText } from '#domain/release/tidy-text.ts';
import { openDuckDb } from './readers/by-duckdb.ts';
import type { DuckDb } from './readers/by-duckdb.ts';
import { ofCsv, ofExcelCsv, ofJson, ofWorkbook } from './readers/by-packages.ts';

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

let duckDb: DuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb();
});
afterAll(() => duckDb.close());

const runs = Number(process.env['RELEASE_CASES'] ?? 40);

test('CSV, JSON, XLSX and Parquet say the same, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      expect(ofCsv(table), 'RFC 4180').toEqual(table.rows);
      expect(ofExcelCsv(table), 'Excel’s CSV').toEqual(table.rows);
      expect(ofJson(table), 'JSON').toEqual(table.rows);
      expect(await ofWorkbook(table), 'XLSX').toEqual(table.rows);
      expect(await duckDb.read(table, 'csv'), 'CSV in DuckDB').toEqual(table.rows);
      expect(await duckDb.read(table, 'json'), 'JSON in DuckDB').toEqual(table.rows);
      expect(await duckDb.read(table, 'parquet'), 'Parquet in DuckDB').toEqual(table.rows);
    }),
    { numRuns: runs, endOnFailure: true }, // to shrink takes minutes: the seed is enough
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
