/** Cells that are no times: municipalities, districts, ids, counts, text. */
import { beside, head, lines, row, text, time } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';
import { municipalities } from './values/municipalities.ts';
import { scoped } from './values/scoped.ts';

type Line = readonly [name: string, cause: string, cell: string];
type Expected = CorpusFile['expected'];

const besides = (column: string, expected: Expected, prefix = column) => {
  return ([name, cause, cell]: Line): CorpusFile => {
    return { name: `${prefix}-${name}.csv`, cause, make: () => beside(column, cell), expected };
  };
};
const refused = (column: string): string[] => [`value-not-allowed 2 ${column}`];

const districts: readonly CorpusFile[] = [
  ...(
    [
      ['none', 'no district', '00'],
      ['of-one-digit', 'Excel took the zero: mended', '5'],
      ['empty', 'none noted', ''],
    ] as const
  ).map(besides('bydelsnummer', 1, 'district')),
  ...(
    [
      ['letter', 'a finger that slipped', '1x'],
      ['of-three-digits', 'a finger that slipped', '100'],
      ['decimal', 'a database of decimal numbers', '5.0'],
      ['negative', 'a sign', '-1'],
    ] as const
  ).map(besides('bydelsnummer', refused('bydelsnummer'), 'district')),
];

const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';
const ids: readonly CorpusFile[] = [
  ...(
    [
      ['uuid', 'the portal', uuid],
      ['uuid-upper-case', 'a database of Microsoft', uuid.toUpperCase()],
      ['uuid-in-braces', 'a database of Microsoft', `{${uuid}}`],
      ['uuid-of-zeros', 'none, as an id: an id all the same', '00000000-0000-0000-0000-000000000000'],
      [
        'uuid-of-digits',
        'the digits of its end look like a personal number',
        '00000000-0000-0000-0000-001810750126',
      ],
      ['uuid-cut', 'a letter was lost: another id', uuid.slice(1)],
      ['of-64', 'as long as an id may be', 'a'.repeat(64)],
      ['exponent-without-sign', 'letters and digits all the same', '1.23E10'],
      ['case-number', 'too short for an id, so none', '1234567'],
      ['null', 'letters all the same', 'NULL'],
    ] as const
  ).map(besides('id', 1)),
  ...(
    [
      ['of-65', 'a letter longer', 'a'.repeat(65)],
      ['exponent', 'Excel, on a long number', '1.23E+10'],
      ['exponent-comma', 'Excel in Norway, on a long number', '1,23E+10'],
      ['formula', 'a formula as text', '=A1'],
      ['at', 'a formula of old', '@SUM(1)'],
      ['space', 'a space within', 'sak 12345678'],
      ['slash', 'a case number of the archive', '2023/123456'],
      ['address', 'a link', 'https://eksempel.no/12345678'],
      ['letter', 'a Norwegian letter', 'så-12345678'],
      ['mark', 'markup', '<b>12345678</b>'],
      ['quote', 'quotes', '"a""bcdefgh"'],
    ] as const
  ).map(besides('id', refused('id'))),
  text('ids-in-some-rows.csv', 'an export of two halves', `${head};id\n${row};12345678\n${row};\n`, [
    'id-partial 3 id',
  ]),
  text(
    'ids-and-case-numbers.csv',
    'a case number is no id',
    `${head};id\n${row};12345678\n${row};1234567\n`,
    ['id-partial 3 id'],
  ),
  text('case-numbers-only.csv', 'no row has an id', `${head};id\n${row};1234567\n${row};\n`, 2),
  text(
    'same-id-twice.csv',
    'sent again: one message of two rows',
    `${head};id\n${row};${uuid}\n${row};${uuid}\n`,
    2,
  ),
];

const counted = (name: string, cause: string, cell: string, expected: Expected, id = ''): CorpusFile => ({
  name: `count-${name}.csv`,
  cause,
  side: 'register',
  make: () => lines('mottatt;kommunenummer;antall;id', `${time};0301;${cell};${id}`),
  expected,
});
const noCount = ['count-unreadable 2 antall'];
const counts: readonly CorpusFile[] = [
  counted('zero', 'a day without messages', '0', 1),
  counted('most', 'as many as a row may stand for', '100000', 1),
  counted('leading-zeros', 'a field of fixed length', '007', 1),
  counted('one-with-id', 'one message', '1', 1, 'abcdefgh'),
  counted('empty', 'nothing was noted', '', noCount),
  counted('negative', 'a correction', '-1', noCount),
  counted('decimal', 'a database of decimal numbers', '1.0', noCount),
  counted('comma', 'half a message', '1,5', noCount),
  counted('exponent', 'Excel, on a long number', '1E+3', noCount),
  counted('spaced', 'thousands in Norwegian', '1 000', noCount),
  counted('in-words', 'written by hand', 'to', noCount),
  counted('hexadecimal', 'a program of its own', '0x10', noCount),
  counted('signed', 'a sign', '+1', noCount),
  counted('too-many', 'one more than a row may stand for', '100001', noCount),
  counted('of-thirty-digits', 'a stuck key', '9'.repeat(30), noCount),
  counted('two-with-id', 'an id is one message', '2', noCount, 'abcdefgh'),
  {
    name: 'count-of-all-rows.csv',
    cause: 'each row is allowed, and all together stand for more than a register may hold',
    side: 'register',
    make: () => lines('mottatt;kommunenummer;antall', ...Array<string>(201).fill(`${time};0301;100000`)),
    expected: ['too-many-rows 202'],
  },
];

const texts: readonly CorpusFile[] = [
  ...(
    [
      ['letters', 'a channel', 'Nettportal (ny), del 2/3'],
      ['of-64', 'as long as a text may be', 'å'.repeat(64)],
      ['path', 'letters that are allowed; it is used for nothing', '../../etc/passwd'],
      ['name', 'a name is letters: no grammar can tell it from a channel', 'Kari Nordmann'],
    ] as const
  ).map(besides('kanal', 1, 'text')),
  ...(
    [
      ['of-65', 'a letter longer', 'å'.repeat(65)],
      ['markup', 'markup', '<script>alert(1)</script>'],
      ['formula', 'a formula as text', '=HYPERLINK("x")'],
      ['at', 'an address of mail', 'ola@eksempel.no'],
      ['telephone', 'a telephone number with its country', '+47 22 22 22 22'],
      ['database', 'a command to a database', "' OR 1=1 --"],
      ['json', 'an object', '{"a":1}'],
      ['backslash', 'a path of Windows', 'C:\\temp'],
      ['star', 'a note', '*viktig*'],
      ['digits-of-others', 'digits of another script', '٠١٢٣'],
    ] as const
  ).map(besides('kanal', refused('kanal'), 'text')),
];

export const values = [...municipalities, ...scoped, ...districts, ...ids, ...counts, ...texts];
