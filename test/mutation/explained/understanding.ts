import type { Explained } from './form.ts';

const asked =
  'asked only of a table in which the time of every row has been found: it has that header and that column';
const everyOne = 'all of them are taken away, one by one or together';

export const understandingExplained: readonly Explained[] = [
  { file: 'understanding/clock-column.ts', code: '[]', why: asked },
  { file: 'understanding/sort-rows.ts', code: '-1', why: asked },
  { file: 'understanding/sort-rows.ts', code: '[]', why: asked },
  {
    file: 'understanding/find-table.ts',
    code: '[]',
    why: 'beyond the end of the table there are no columns to name',
  },
  {
    file: 'understanding/find-table.ts',
    code: "''",
    becomes: '"Stryker was here!"',
    why: 'no column is called either: a missing name means none',
  },
  { file: 'understanding/clock-column.ts', code: '/[^\\p{L}]+/gu', why: everyOne },
  { file: 'understanding/name-columns.ts', code: '/[^\\p{L}\\p{Nd}]+/gu', why: everyOne },
  {
    file: 'understanding/name-columns.ts',
    code: 'header.toLowerCase()',
    becomes: 'header.toUpperCase()',
    why: 'both sides of the comparison are written alike, in small letters or in capitals',
  },
  {
    file: 'understanding/clock-column.ts',
    code: 'true',
    becomes: 'false',
    why: 'the day alone is compared, and stands first with or without a time of day',
  },
  {
    file: 'understanding/understand.ts',
    code: 'column < cells.length',
    becomes: 'column <= cells.length',
    why: 'beyond the end of a row a cell is empty, and an empty one is nobody’s number',
  },
  {
    file: 'understanding/cells.ts',
    code: '!sixDigits.test(cell)',
    becomes: 'false',
    why: 'only spares the search: it finds no number where there are no six digits',
  },
  {
    file: 'understanding/cells.ts',
    code: '/\\d{6}/',
    why: 'only spares the search: it finds no number where there are no six digits',
  },
  {
    file: 'understanding/read-cells.ts',
    code: '-1',
    why: 'the first separator is taken over none whatever its cells, as it names no fewer than no column',
  },
  {
    file: 'understanding/to-send.ts',
    code: '++lines',
    becomes: '--lines',
    why: 'counted down to a multiple of the same number',
  },
];
