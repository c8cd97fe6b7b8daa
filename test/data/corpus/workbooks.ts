/** Workbooks: cells, rows, sheets and parts as other programs write them, or as nobody should. */
import { number, row as sheetRow, text as cell } from '#adapters/log-reader/testing/workbook-writer.ts';
import { bookOf, headRow, oneRow } from './books.ts';
import type { WorkbookParts } from './books.ts';
import { time } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';
import { syntheticNumber } from './personal-numbers.ts';
import { parts } from './workbooks/parts.ts';

type Expected = CorpusFile['expected'];
type Line = readonly [name: string, cause: string, cells: readonly string[], expected: Expected];

const oslo = number('301');
const when = cell(time);
const noTime = ['time-unreadable 2 innsendt'];
const noPlace = ['municipality-unknown 2 kommunenummer'];
const unknown = ['unknown-format'];
const personal = syntheticNumber('1181');
const withoutZero = syntheticNumber('0181').slice(1);

const cells: readonly Line[] = [
  ['date-cell', 'a day of Excel', [number('45013', 1), oslo], 1],
  ['time-cell', 'a time of Excel', [number('45013.5', 2), oslo], 1],
  ['own-format-cell', 'a format made by hand', [number('45013.5', 3), oslo], 1],
  ['text-cell', 'a time as text', [when, cell('0301')], 1],
  ['iso-cell', 'a date as ISO writes it', [`<c t="d"><v>${time}</v></c>`, oslo], 1],
  [
    'formula-with-value',
    'a formula and what it came to',
    [`<c t="str"><f>A1</f><v>${time}</v></c>`, oslo],
    1,
  ],
  [
    'cell-of-several-runs',
    'a word in bold',
    ['<c t="inlineStr"><is><r><t>2023-03</t></r><r><t>-28</t></r></is></c>', oslo],
    1,
  ],
  ['cell-of-characters-by-number', 'characters by their numbers', [cell('&#50;023-03-28'), oslo], 1],
  [
    'cell-of-cdata',
    'text in brackets of XML',
    ['<c t="inlineStr"><is><t><![CDATA[2023-03-28]]></t></is></c>', oslo],
    1,
  ],
  [
    'double-hour-cell',
    'a time of Excel, in the night in October',
    [number('44864.104166666664', 2), oslo],
    1,
  ],
  [
    'missing-hour-cell',
    'a time of Excel, in the night in March',
    [number('45011.104166666664', 2), oslo],
    ['time-nonexistent 2 innsendt'],
  ],
  ['number-without-format', 'a day of Excel, shown as a number', [number('45013.5'), oslo], noTime],
  ['number-of-two-decimals', 'a day of Excel, shown with decimals', [number('45013.5', 4), oslo], noTime],
  ['style-that-is-not', 'a format that the workbook has not', [number('45013.5', 99), oslo], noTime],
  ['negative-date', 'before the first day', [number('-1', 2), oslo], noTime],
  ['date-of-1900', "Excel's leap day of 1900", [number('60', 2), oslo], ['time-implausible 2 innsendt']],
  ['date-of-9999', 'for ever', [number('2958465', 2), oslo], noTime],
  ['formula-that-failed', 'a reference that is gone', ['<c t="e"><f>B9</f><v>#REF!</v></c>', oslo], noTime],
  ['formula-without-value', 'never worked out', ['<c><f>NOW()</f></c>', oslo], noTime],
  ['true', 'a choice', ['<c t="b"><v>1</v></c>', oslo], noTime],
  ['number-of-exponent', 'a long number', [when, number('1.23E+10')], noPlace],
  ['number-with-decimals', 'half a municipality', [when, number('301.5')], noPlace],
  ['number-that-is-none', 'a program of its own', [when, '<c><v>abc</v></c>'], unknown],
  ['number-beyond-all', 'a program of its own', [when, number('1E+999')], unknown],
  ['shared-text-that-is-not', 'a list of texts that was lost', [when, '<c t="s"><v>9</v></c>'], unknown],
  ['entity-that-is-not', 'an entity that nobody declared', [when, cell('&oslo;')], unknown],
  ['character-that-is-not', 'a character beyond all', [when, cell('&#1114112;')], unknown],
  ['nul-by-number', 'a disguised NUL', [when, cell('&#0;301')], noPlace],
  ['nul-by-escape', 'a disguised NUL', [when, cell('_x0000_301')], noPlace],
  ['half-a-letter-by-escape', 'half a letter', [when, cell('_xD800_')], noPlace],
  [
    'personal-number-cell',
    'a number of Excel',
    [when, number(`${Number(personal) / 1e10}E10`)],
    ['personal-number 2 kommunenummer'],
  ],
  ['number-without-its-zero', 'ten digits, since Excel took the first', [when, number(withoutZero)], noPlace],
  ['personal-number-text', 'a text of Excel', [when, cell(personal)], ['personal-number 2 kommunenummer']],
  ['cell-beyond-the-header', 'a note beside the table', [when, oslo, cell('x')], ['row-length 2']],
  [
    'cell-of-40000-letters',
    'longer than Excel allows',
    [when, cell('x'.repeat(40_000))],
    ['cell-too-long 2 kommunenummer'],
  ],
];

type Sheet = readonly [name: string, cause: string, rows: string, expected: Expected];
const bare = `<row>${cell('innsendt')}${cell('kommunenummer')}</row><row>${when}${oslo}</row>`;
const sheets: readonly Sheet[] = [
  ['nothing', 'an empty sheet', '', ['empty-file']],
  ['blanks', 'a sheet of blanks', sheetRow(1, [cell(' ')]), ['empty-file']],
  ['header-row-alone', 'nothing in the period', headRow, 0],
  [
    'header-in-row-2',
    'a row left for a title',
    sheetRow(2, [cell('innsendt'), cell('kommunenummer')]),
    ['header-missing 1'],
  ],
  ['rows-left-out', 'rows that were cleared', headRow + sheetRow(9, [when, oslo]), 1],
  ['no-references', 'a program that counts for itself', bare, 1],
  [
    'short-row',
    'cells at the end left out',
    headRow + sheetRow(2, [when]),
    ['municipality-missing 2 kommunenummer'],
  ],
  ['rows-out-of-order', 'a fault of a program', sheetRow(2, [when]) + sheetRow(1, [when]), unknown],
  ['same-row-twice', 'a fault of a program', headRow + headRow, unknown],
  ['cells-out-of-order', 'a fault of a program', '<row r="1"><c r="B1"/><c r="A1"/></row>', unknown],
  ['cell-of-another-row', 'a fault of a program', '<row r="1"><c r="A2"><v>9</v></c></row>', unknown],
  ['row-beyond-the-last', 'a fault of a program', '<row r="1048577"/>', unknown],
  ['column-beyond-the-last', 'a fault of a program', '<row r="1"><c r="XFE1"/></row>', unknown],
  ['row-that-does-not-end', 'cut XML', '<row r="1">', unknown],
  ['tags-crossed', 'XML that is none', '<row r="1"><c r="A1"></row></c>', unknown],
];

const dates: readonly (readonly [string, string, WorkbookParts])[] = [
  ['dates-from-1904', 'an old Mac', { rows: oneRow(number('43551.5', 3), oslo), is1904: true }],
  [
    'shared-texts',
    'texts in a list of their own',
    { rows: oneRow('<c t="s"><v>0</v></c>', oslo), strings: [time] },
  ],
];

const made = (name: string, cause: string, book: WorkbookParts, expected: Expected): CorpusFile => ({
  name: `${name}.xlsx`,
  cause,
  make: () => bookOf(book),
  expected,
});

export const workbooks: readonly CorpusFile[] = [
  ...cells.map(([name, cause, given, expected]) => made(name, cause, { rows: oneRow(...given) }, expected)),
  ...sheets.map(([name, cause, rows, expected]) => made(`sheet-of-${name}`, cause, { rows }, expected)),
  ...dates.map(([name, cause, book]) => made(name, cause, book, 1)),
  ...parts,
];
