import { expect, test } from 'vitest';
import type { Cell } from './cells.ts';
import { sheet, understood } from './messy.fixture.ts';
import type { PointedOut } from './understand.ts';

const sorted = (rows: Cell[][], pointed: Partial<PointedOut> = {}) => {
  const { entries, notes, headersAgain } = understood([sheet(...rows)], pointed);
  return { entries, notes, headersAgain };
};
const header = ['Mottatt', 'Notat', 'Kanal'];
const entry = ['2023-06-01', 'a', 'Portal'];

test('below the last entry: of one or two cells and no time is a note, of three an entry', () => {
  expect(sorted([header, entry, ['Totalt', '1', '']])).toMatchObject({ entries: [1], notes: [2] });
  expect(sorted([header, entry, ['Totalt', '', 'a']])).toMatchObject({ entries: [1], notes: [2] });
  expect(sorted([header, entry, ['Totalt', '1', 'a']])).toMatchObject({ entries: [1, 2], notes: [] });
  expect(sorted([header, entry, ['Utskrift 1. juni', '', '']])).toMatchObject({ entries: [1], notes: [2] });
  expect(sorted([header, entry, ['1. juni', '', '']])).toMatchObject({ entries: [1, 2], notes: [] });
});

test('a table may have nothing but notes', () => {
  expect(sorted([header, ['Ingen meldinger', '', '']])).toEqual({
    entries: [],
    notes: [1],
    headersAgain: [],
  });
});

test('notes are told in the order of the table', () => {
  const rows = [header, entry, ['Totalt', '', ''], ['', 'Uke 13', '']];
  expect(sorted(rows)).toMatchObject({ entries: [1], notes: [2, 3] });
});

test('a header again has all its cells, and not only one of them', () => {
  const rows = [header, ['2023-06-01', 'Notat', 'Kanal'], header, entry];
  expect(sorted(rows)).toEqual({ entries: [1, 3], notes: [], headersAgain: [2] });
});

test('an empty row that is pointed out as header is repeated by none', () => {
  const rows = [[], ['2023-06-01'], ['2023-06-02']];
  expect(sorted(rows, { headerRow: 0, timeColumn: 0 })).toMatchObject({ entries: [1, 2], headersAgain: [] });
});

test('beside a column of times of day, what has none is a note all the same', () => {
  const rows = [
    ['Mottatt', 'Klokkeslett'],
    ['1.6.2023', '9:05'],
    ['2.6.2023', '9:06'],
    ['Totalt', ''],
    ['Totalt', '2'],
  ];
  expect(sorted(rows)).toMatchObject({ entries: [1, 2], notes: [3, 4] });
});
