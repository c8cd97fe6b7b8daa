import { expect, it } from 'vitest';
import type { Cell } from './cells.ts';
import { clockText, findClockColumn, joinedTime, noClockColumn } from './clock-column.ts';
import type { TableColumn } from './find-table.ts';
import { at, sheet } from './messy.fixture.ts';

const column = (index: number, name: string | null): TableColumn => ({
  index,
  shownName: `#${String(index)}`,
  name,
  isAssumed: false,
  leftOut: name === null ? 'not-allowed' : null,
});
const columns = [column(0, 'mottatt'), column(1, null), column(2, null)];

/** As somebody may have written them. */
const headers = [
  ...[
    'Klokkeslett',
    'klokkeslet',
    'Klokke',
    'KLOKKEN',
    'klokka',
    'Klokkeslett (mottatt)',
    'Kl.',
    'kl. mottatt',
  ],
  ...['Tid', 'tid mottatt', 'Tidspunkt', 'Tidspunkt, mottatt', 'Mottatt klokkeslett', 'Mottatt kl.'],
  ...['mottatt klokken', 'Mottatt tid', 'Mottatt: tidspunkt', 'Klokkeslett innsendt', 'Klokkeslett sendt'],
  ...['Innsendt klokkeslett', 'Innsendt kl.', 'Innsendt tid', 'Innsendt  tidspunkt', 'Sendt klokkeslett'],
  ...[
    'Sendt kl',
    'Sendt tid',
    'Sendt tidspunkt',
    'Tid innsendt',
    'Tid sendt',
    'Tidspunkt innsendt',
    'Tidspunkt sendt',
  ],
];

it.each(headers)('a column that is called «%s» and holds times of day is the clock', (header) => {
  const table = sheet(['Dato', 'Merknad', header], ['1.6.2023', '9:05', '10:15'], ['2.6.2023', '', '11:30']);
  expect(findClockColumn(table, 0, columns, null)).toBe(2);
});

it('no column is where the name is another, the cells are no times of day, or a row has its own', () => {
  const rows = (header: string, ...clocks: string[]) =>
    sheet(['Dato', 'Merknad', header], ...clocks.map((clock) => ['1.6.2023', '', clock]));
  expect(findClockColumn(rows('Rom', '10:15'), 0, columns, null)).toBeNull();
  expect(findClockColumn(rows('Tid', '10:15', 'morgen', 'kveld'), 0, columns, null)).toBeNull();
  expect(findClockColumn(rows('Tid', '10:15'), 0, [column(0, null), column(1, null)], null)).toBeNull();
  const withOwn = sheet(['Dato', 'x', 'Tid'], ['1.6.2023', '', '10:15'], ['1.6.2023 09:00', '', '10:15']);
  expect(findClockColumn(withOwn, 0, columns, null)).toBeNull();
  const isKnown = [column(0, 'mottatt'), column(1, null), column(2, 'sendt')];
  expect(findClockColumn(rows('Tid', '10:15'), 0, isKnown, null)).toBeNull();
});

it('what a row above the header holds does not count', () => {
  const table = sheet(
    ['Uttrekk 1.6.2023 09:00', '', 'ukjent'],
    ['Dato', '', 'Tid'],
    ['1.6.2023', '', '10:15'],
    ['2.6.2023', '', ''],
  );
  expect(findClockColumn(table, 1, columns, null)).toBe(2);
});

it('a column that is pointed out is taken if there is one, and is not that of the day', () => {
  const table = sheet(['Dato', 'a', 'b'], ['1.6.2023', '9:05', 'x']);
  expect(findClockColumn(table, 0, columns, 1)).toBe(1);
  expect(findClockColumn(table, 0, columns, 0)).toBeNull();
  expect(findClockColumn(table, 0, columns, columns.length)).toBeNull();
  expect(
    findClockColumn(sheet(['Dato', 'a', 'Tid'], ['1.6.2023', '', '9:05']), 0, columns, noClockColumn),
  ).toBeNull();
});

it('seconds go to 59, and a date is a day from 1905 on', () => {
  expect(clockText('09:05:59')).toBe('09:05:59');
  expect(clockText('09:05:60')).toBeNull();
  expect(clockText('kl9:05')).toBe('09:05');
  expect(clockText(at('1904-12-31T23:59:59'))).toBe('23:59:59');
  expect(clockText(at('1905-01-01T00:00'))).toBeNull();
});

it('a time that cannot be one with its day stays unreadable, and a cell that was lost says nothing', () => {
  const lost: Cell = { fault: 'cell-too-long', holdsPersonalNumber: false };
  expect(clockText(lost)).toBeNull();
  expect(joinedTime('1.6.2023', lost)).toBe('01.06.2023');
  expect(joinedTime('1.6.2023', 'formiddag')).toBe('01.06.2023 formiddag');
  expect(joinedTime('1.6.2023', at('2023-06-02T09:05'))).toBe('01.06.2023 ?');
  expect(joinedTime('1.6.2023 09:05', '09:05:30')).toBe('01.06.2023 09:05');
  expect(joinedTime('1.6.2023 09:05', '10:00')).toBe('01.06.2023 09:05 ?');
});
