import type { Explained } from './form.ts';

const begun = '`begin` says it before there is a row';
const zeros = 'zeros are written where there are zeros';
const sooner = 'the page is emptied sooner: the same rows come into the table in the same order';
const spared = 'rows without `antall` are too few in any case: it only spares counting them';
const noOneHasId =
  'rows without an id are told only once another has one, and none has where there is no column';
const moreRuns = 'a run is written down in several: the same numbers come of it';
const noRow = 'an element more, which is the number of no row';

export const logTablesExplained: readonly Explained[] = [
  { file: 'tables/growing-table.ts', code: 'false', becomes: 'true', why: begun },
  {
    file: 'tables/growing-table.ts',
    code: 'rows === 0',
    becomes: 'false',
    why: 'an empty page adds no row, and the next one begins a run of numbers of its own',
  },
  {
    file: 'tables/growing-table.ts',
    code: 'length > this.from.length',
    why: 'columns are made once more, as long as they are and with the same in them',
  },
  {
    file: 'tables/growing-table.ts',
    code: 'this.hasIds',
    becomes: 'true',
    why: 'no row has an id without the column: none is taken, and none is asked for at the end',
  },
  { file: 'tables/growing-table.ts', code: 'holdsMarks(page.mark, rows)', becomes: 'true', why: zeros },
  { file: 'tables/growing-table.ts', code: 'this.hasDistricts', becomes: 'true', why: zeros },
  { file: 'tables/register-table.ts', code: 'false', becomes: 'true', why: begun },
  { file: 'tables/register-table.ts', code: 'holdsMarks(page.dateOnly, rows)', becomes: 'true', why: zeros },
  { file: 'tables/portal-rows.ts', code: "''", why: `${begun}; and ${noOneHasId}` },
  { file: 'tables/portal-rows.ts', code: "this.idColumn !== ''", becomes: 'true', why: noOneHasId },
  { file: 'tables/portal-rows.ts', code: 'this.table.hasIds', becomes: 'true', why: noOneHasId },
  { file: 'tables/portal-rows.ts', code: '[]', why: noRow },
  { file: 'tables/portal-rows.ts', code: 'this.page.isFull', becomes: 'true', why: sooner },
  { file: 'tables/register-rows.ts', code: 'false', becomes: 'true', why: begun },
  { file: 'tables/register-rows.ts', code: "''", why: `${begun}; and ${spared}` },
  {
    file: 'tables/register-rows.ts',
    code: '[]',
    why: `${noRow}; and without channels nobody asks which of them a row has`,
  },
  { file: 'tables/register-rows.ts', code: 'this.page.isFull', becomes: 'true', why: sooner },
  {
    file: 'tables/register-rows.ts',
    code: "this.countColumn === '' && this.options.maxRows <= maxEntries",
    becomes: 'false',
    why: spared,
  },
  {
    file: 'tables/register-rows.ts',
    code: 'this.options.maxRows <= maxEntries',
    becomes: 'this.options.maxRows < maxEntries',
    why: spared,
  },
  {
    file: 'tables/row-numbers.ts',
    code: '-1',
    becomes: '+1',
    why: 'row 1 is the header: it is as little the number of a row',
  },
  {
    file: 'tables/row-numbers.ts',
    code: 'rowNumber[rowCount - 1]! - rowNumber[0]! === rowCount - 1',
    becomes: 'false',
    why: 'rows are looked at one by one that need not be',
  },
  {
    file: 'tables/row-numbers.ts',
    code: 'rowNumber[rowCount - 1]! - rowNumber[0]!',
    why: 'a sum of two of them is more than there are rows: they are looked at one by one',
  },
  {
    file: 'tables/row-numbers.ts',
    code: 'rowCount - 1',
    becomes: 'rowCount + 1',
    why: 'beyond the last row stand no larger numbers: they are looked at one by one, and a run is begun anew',
  },
  { file: 'tables/row-numbers.ts', code: 'rowNumber[rowCount - 1]! + 1', why: moreRuns },
  { file: 'tables/row-numbers.ts', code: 'number !== this.next', becomes: 'true', why: moreRuns },
  { file: 'tables/row-numbers.ts', code: 'number + 1', why: moreRuns },
  {
    file: 'tables/row-numbers.ts',
    code: 'row < end',
    becomes: 'row <= end',
    why: 'the next run writes its own, and beyond the end of the column nothing is kept',
  },
];
