import { expect, test } from 'vitest';
import { faultRows } from './fault-table.ts';
import { sheet } from './messy.fixture.ts';

const code = 'time-unreadable' as const;

test('what is wrong with a row stands before it, what is wrong with none before the header', () => {
  const table = sheet(['Tittel'], ['Mottatt', 'Kanal'], ['i går', '?'], ['2023-06-01', '']);
  const faults = [
    { code, text: 'Mangler en kolonne.' },
    { row: 3, column: 'Mottatt', code, text: 'Kan ikke leses.' },
    { row: 3, column: 'Kanal', code, text: 'Ikke tillatt.' },
  ];
  expect([...faultRows(table, 1, faults, 'Feil')]).toEqual([
    ['Feil Mangler en kolonne.', 'Mottatt', 'Kanal'],
    ['Mottatt: Kan ikke leses. Kanal: Ikke tillatt.', 'i går', '?'],
    ['', '2023-06-01', ''],
  ]);
});

test('only what a spreadsheet would take for a formula is marked', () => {
  const cells = ['=1', '+1', '-1', '@a', 'a=1', '1-2', 'a@b'];
  expect([...faultRows(sheet(['x'], cells), 0, [], '')][1]).toEqual([
    ...['', "'=1", "'+1", "'-1", "'@a"],
    ...['a=1', '1-2', 'a@b'],
  ]);
});
