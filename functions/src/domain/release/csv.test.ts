import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { means } from './column.ts';
import { csvOf } from './csv.ts';
import { tableOf } from './table.ts';
import { tidyText } from './tidy-text.ts';

const told = means('a', 'b', 'c');
const rowSchema = z.object({
  kode: z
    .string()
    .regex(/^\d{4}$/)
    .meta(told),
  tekst: z.string().nullable().meta(told),
  tall: z.number().int().nullable().meta(told),
  andel: z.number().nullable().meta(told),
  sant: z.boolean().nullable().meta(told),
});
const title = { nb: 'a', nn: 'b', en: 'c' };
const none = { tall: null, andel: null, sant: null };
const table = tableOf('prøve', title, rowSchema, [
  { kode: '0301', tekst: '=1+1', tall: -5, andel: -0.5, sant: true },
  { kode: '4601', tekst: '\'s-Hertogenbosch; "x"', tall: 0, andel: 0, sant: false },
  { kode: '5430', tekst: null, ...none },
  { kode: '1103', tekst: 'mars 2', ...none },
  { kode: '1103', tekst: `@${'x'.repeat(300)}`, ...none },
]);

test('RFC 4180: formulas have an apostrophe in front, numbers are numbers, unknown is empty and zero is 0', () => {
  const rows = parse(csvOf(table, 'rfc4180'), { record_delimiter: '\r\n' });
  expect(rows.slice(0, 4)).toEqual([
    ['kode', 'tekst', 'tall', 'andel', 'sant'],
    ['0301', "'=1+1", '-5', '-0.5', 'true'],
    ['4601', '\'\'s-Hertogenbosch; "x"', '0', '0', 'false'],
    ['5430', '', '', '', ''],
  ]);
});

test('for Excel: a mark, semicolons, decimal comma, and texts that Excel cannot make anything else of', () => {
  const text = csvOf(table, 'excel');
  expect(text.startsWith('\uFEFFkode;tekst;tall;andel;sant\r\n')).toBe(true);
  const rows: string[][] = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n', from_line: 2 });
  expect(rows[0]).toEqual(['="0301"', '="=1+1"', '-5', '-0,5', 'SANN']);
  expect(rows[1]?.slice(2)).toEqual(['0', '0', 'USANN']);
  expect(rows[3]?.[1]).toBe('="mars 2"');
  // Excel takes no longer text in a formula.
  expect(rows[4]?.[1]).toBe(`'@${'x'.repeat(300)}`);
});

test('a text is tidied so that every format can hold it, and is unknown where nothing is left', () => {
  expect(tidyText('\t=1\r\n+\u0000 2\u2028')).toBe('=1 + 2');
  expect(tidyText('\uFEFF \uD800\uFFFE')).toBeNull();
  expect(tidyText('Kárášjohka 🏔')).toBe('Kárášjohka 🏔');
});

test('a table refuses what it cannot tell', () => {
  const row = { kode: '0301', tekst: 'x', ...none };
  expect(() => tableOf('t', title, rowSchema, [{ ...row, kode: '301' }])).toThrow();
  expect(() => tableOf('t', title, rowSchema, [{ ...row, tall: 1e15 }])).toThrow('too large');
  const filled = z.object({ tekst: z.string().meta(told) });
  expect(() => tableOf('t', title, filled, [{ tekst: ' ' }])).toThrow('may not be unknown');
  expect(() => tableOf('t', title, z.object({ tekst: z.string() }), [])).toThrow();
});
