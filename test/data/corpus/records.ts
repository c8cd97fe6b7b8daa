/** Where records and cells end: line ends, quotes, separators, rows. */
import { beside, head, row, text, time } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';
import { quotes } from './records/quotes.ts';
import { separators } from './records/separators.ts';

const second = '28.03.2023 14:05;4601';

const lineEnds: readonly CorpusFile[] = [
  text('line-ends-lf.csv', 'Unix', `${head}\n${row}\n${second}\n`, 2),
  text('line-ends-crlf.csv', 'Windows', `${head}\r\n${row}\r\n${second}\r\n`, 2),
  text('line-ends-cr.csv', 'an old Mac', `${head}\r${row}\r${second}\r`, 2),
  text('line-ends-mixed.csv', 'put together by hand', `${head}\r${row}\r\n${row}\n${row}`, 3),
  text(
    'line-ends-turned-round.csv',
    'LF before CR: an empty record after each',
    `${head}\n\r${row}\n\r${second}`,
    2,
  ),
  text(
    'line-ends-crcrlf.csv',
    'turned into Windows ends twice',
    `${head}\r\r\n${row}\r\r\n${second}\r\r\n`,
    2,
  ),
  text('no-last-line-end.csv', 'most programs', `${head}\n${row}\n${second}`, 2),
  text('bare-cr-in-a-cell.csv', 'a line break within a cell, unquoted', `${head};kanal\n${row};a\rb\n`, [
    'row-length 3',
  ]),
  text('quoted-line-break-in-id.csv', 'a note in the wrong cell', `${head};id\n${row};"a\nb"\n`, [
    'value-not-allowed 2 id',
  ]),
  text(
    'rows-count-records.csv',
    'the row after a cell of three lines is row 3',
    `${head};kanal\n${row};"a\nb\nc"\nx;0301;a\n`,
    ['value-not-allowed 2 kanal', 'time-unreadable 3 innsendt'],
  ),
  text('zero-bytes.csv', 'a failed export', '', ['empty-file']),
  text('blank-lines-only.csv', 'a failed export', '\r\n\n \t\n', ['empty-file']),
  text('a-megabyte-of-line-ends.csv', 'a stuck key', '\n'.repeat(1 << 20), ['empty-file']),
  text('blank-row-before-header.csv', 'a row left for a title', `\n${head}\n${row}\n${second}\n`, [
    'header-missing 1',
  ]),
  text('empty-rows.csv', 'rows that were cleared', `${head}\n\n;\n${row}\n ; \n""\n\n`, 1),
  text(
    'many-empty-rows-at-the-end.csv',
    'a sheet with formats far down',
    `${head}\n${row}\n${';\n'.repeat(5000)}`,
    1,
  ),
  text('empty-rows-of-other-lengths.csv', 'cleared by hand', `${head}\n;;;;\n${row}\n;;\n`, 1),
  text('header-only.csv', 'nothing in the period', head, 0),
];

const cuts: readonly CorpusFile[] = [
  text('cut-within-a-row.csv', 'half a download', `${head}\n${row}\n2023-03-2`, ['row-length 3']),
  text('cut-within-a-number.csv', 'half a download', `${head}\n${row}\n${time};03`, [
    'municipality-unknown 3 kommunenummer',
  ]),
  text('cut-within-the-header.csv', 'half a download', 'innsendt;kommunenu', [
    'column-unknown 1 kommunenu',
    'municipality-missing 1 kommunenummer',
  ]),
  text('cut-within-quotes.csv', 'half a download', `"innsendt";"kommunenummer"\n"${time}";"03`, [
    'quote-unclosed 2 kommunenummer',
  ]),
  text('cut-after-a-row.csv', 'half a download that nothing in the file can show', `${head}\n${row}\n`, 1),
];

const long: readonly CorpusFile[] = [
  text(
    'cell-of-4096-bytes.csv',
    'a text as long as a cell may be',
    `${head};kanal\n${row};${'a'.repeat(4096)}\n`,
    ['value-not-allowed 2 kanal'],
  ),
  text('cell-of-4097-bytes.csv', 'a byte longer', `${head};kanal\n${row};${'a'.repeat(4097)}\n`, [
    'cell-too-long 2 kanal',
  ]),
  {
    name: 'megabyte-cell.csv',
    cause: 'a whole document in a cell',
    make: () => beside('tilstand', 'a'.repeat(1 << 20)),
    expected: ['cell-too-long 2 tilstand'],
  },
  text('megabyte-line.csv', 'no separator at all', 'x'.repeat(1 << 20), [
    'cell-too-long 1',
    'header-missing 1',
  ]),
  text('megabyte-header.csv', 'a whole document in row 1', `${head};${'a'.repeat(1 << 20)}\n${row};a\n`, [
    'cell-too-long 1 #3',
  ]),
  text(
    'megabyte-of-spaces.csv',
    'a field of fixed length',
    `${head}\n${time};${' '.repeat(1 << 20)}0301\n`,
    1,
  ),
  text('fifty-thousand-rows.csv', 'a large municipality', `${head}\n${`${row}\n`.repeat(50_000)}`, 50_000),
  text('fifty-rows.csv', "the export's first page", `${head}\n${`${row}\n`.repeat(50)}`, 50),
  {
    ...text(
      'two-thousand-faults.csv',
      'a column in the wrong place',
      `${head}\n${`0301;${time}\n`.repeat(1000)}`,
      ['time-unreadable 2 innsendt', 'municipality-unknown 2 kommunenummer'],
    ),
    total: 2000,
  },
];

export const records = [...lineEnds, ...cuts, ...quotes, ...separators, ...long];
