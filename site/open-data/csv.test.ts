import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvOf, type Table } from './csv.ts';

const table: Table = {
  columns: ['kommunenummer', 'navn', 'tall', 'dag'],
  rows: [
    ['0301', 'Oslo, med "anførsel"', 21, '2023-03-31'],
    ['4601', '=1+1;x', undefined, '1-3'],
    ['5430', 'to\nlinjer', 0, ''],
  ],
};
const asText = table.rows.map((row) => row.map((cell) => String(cell ?? '')));

test('RFC 4180: read back as it was, with CRLF and without a mark', () => {
  const csv = csvOf(table, 'rfc4180');
  expect(csv.startsWith('kommunenummer,navn,tall,dag\r\n')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(parse(csv, { from_line: 2, record_delimiter: '\r\n' })).toEqual(asText);
});

test('for Excel: nothing that it would make a number, a date or a formula of', () => {
  const csv = csvOf(table, 'excel');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const rows = parse(csv, { bom: true, delimiter: ';', from_line: 2, record_delimiter: '\r\n' });
  expect(rows[0]).toEqual(['="0301"', 'Oslo, med "anførsel"', '21', '2023-03-31']);
  expect(rows[1]).toEqual(['="4601"', '="=1+1;x"', '', '="1-3"']);
  // What Excel shows of them is what the other dialect has.
  const shown = rows.map((row: string[]) => row.map((cell) => /^="(.*)"$/s.exec(cell)?.[1] ?? cell));
  expect(shown).toEqual(asText);
});
