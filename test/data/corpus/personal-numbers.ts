/** Personal numbers in every column and form. All are synthetic: their months are 65 or 80 too high. */
import { head, lines, row, text, time } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function control(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11;
}

/** The first number that passes its control digits, of a day and month that are written as they are given. */
export function syntheticNumber(dayAndMonth: string): string {
  for (let individual = 500; ; individual++) {
    const nine = `${dayAndMonth}07${individual}`;
    const first = control(nine, firstWeights);
    const second = control(`${nine}${first}`, secondWeights);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
}

const plus80 = syntheticNumber('0181');
const plus65 = syntheticNumber('0166');
const ofTemporaryStay = syntheticNumber('4181');
/** A DUF number of the year 9912. */
const duf = '991212345608';
const spaced = `${plus80.slice(0, 6)} ${plus80.slice(6)}`;

const portalColumns = [
  'bekymringsmeldingId',
  'bydelsnummer',
  'bydelsnavn',
  'fiksOrgId',
  'bydelRessursId',
  'skjemaType',
];
const morePortalColumns = ['kanal', 'bekreftet', 'fraFagsystem', 'tilstand'];
const registerColumns = ['registrert', 'sendt', 'bekymringsmeldingId', 'antall', 'bydelsnummer', 'kanal'];

const inColumns: readonly CorpusFile[] = [
  ...[...portalColumns, ...morePortalColumns].map((column): CorpusFile => ({
    name: `personal-number-in-portal-${column}.csv`,
    cause: 'typed in the wrong cell',
    make: () => lines(`${head};${column}`, `${row};${plus80}`),
    expected: [`personal-number 2 ${column}`],
  })),
  ...registerColumns.map((column): CorpusFile => ({
    name: `personal-number-in-register-${column}.csv`,
    cause: 'typed in the wrong cell',
    side: 'register',
    make: () => lines(`mottatt;kommunenummer;${column}`, `${row};${plus65}`),
    expected: [`personal-number 2 ${column}`],
  })),
  text('personal-number-as-time.csv', 'a column in the wrong place', `${head}\n${plus80};0301\n`, [
    'personal-number 2 innsendt',
  ]),
  text('personal-number-as-municipality.csv', 'a column in the wrong place', `${head}\n${time};${plus80}\n`, [
    'personal-number 2 kommunenummer',
  ]),
  {
    ...text(
      'personal-number-as-time-received.csv',
      'a column in the wrong place',
      `mottatt;kommunenummer\n${plus65};0301\n`,
      ['personal-number 2 mottatt'],
    ),
    side: 'register',
  },
];

type Line = readonly [name: string, cause: string, cell: string];
const forms: readonly Line[] = [
  ['of-month-81', 'synthetic, as the tax authority makes them', plus80],
  ['of-month-66', 'synthetic, as the health network makes them', plus65],
  ['of-a-stranger', 'synthetic, of who stays for a while', ofTemporaryStay],
  ['of-an-asylum-seeker', 'a DUF number of the year 9912', duf],
  ['with-space', 'as people write it', spaced],
  ['within-text', 'a note', `barn ${plus80}, mappe 2`],
  ['with-space-within-text', 'a note', `sak ${spaced} mappe`],
  ['in-brackets', 'a note', `(${plus80})`],
  ['after-another-number', 'a note', `1 ${plus80} 2`],
  ['between-hyphens', 'a key put together by a program', `sak-${plus80}-2`],
  ['twice', 'siblings', `${plus80}, ${plus65}`],
  ['in-quotes', 'a careful program', `"${plus80}"`],
  ['between-spaces', 'a field of fixed length', `   ${plus80}   `],
  ['after-4096-bytes', 'at the end of a document', `${'a '.repeat(1 << 19)} ${plus80}`],
  ['beside-forbidden-letters', 'told before everything else', `<${plus80}>`],
];
const besideLetters: readonly Line[] = [
  ['beside-a-letter', 'letters and digits of one key', `a${plus80}`],
  ['as-part-of-a-longer-number', 'the number of an invoice', `77${plus80}`],
  ['with-two-spaces', 'no form that people use', `${plus80.slice(0, 6)}  ${plus80.slice(6)}`],
  [
    'with-hyphen',
    'a form that the contract does not name: it is let in',
    `${plus80.slice(0, 6)}-${plus80.slice(6)}`,
  ],
  [
    'with-wrong-control',
    'eleven digits that are nobody',
    `${plus80.slice(0, 10)}${(Number(plus80[10]) + 1) % 10}`,
  ],
  ['of-no-day', 'eleven digits that begin with no day', syntheticNumber('3982')],
];
const inText = (expected: CorpusFile['expected']) => {
  return ([name, cause, cell]: Line): CorpusFile => ({
    name: `personal-number-${name}.csv`,
    cause,
    make: () => lines(`${head};tilstand`, `${row};${cell}`),
    expected,
  });
};

const inRows: readonly CorpusFile[] = [
  text('personal-number-as-header.csv', 'a row taken for row 1', `${head};${plus80}\n${row};x\n`, [
    'personal-number 1 #3',
  ]),
  text('personal-number-without-header.csv', 'a file of other things', `Navn;Nummer\nx;${plus80}\n`, [
    'header-missing 1',
    'personal-number 2',
  ]),
  text('personal-number-in-a-long-row.csv', 'a row of other length', `${head}\n${row};${plus80}\n`, [
    'personal-number 2',
    'row-length 2',
  ]),
  text('personal-number-in-a-short-row.csv', 'a row of other length', `${head}\n${plus80}\n`, [
    'row-length 2',
    'personal-number 2 innsendt',
  ]),
  text(
    'personal-number-in-an-unknown-column.csv',
    'more than asked for',
    `${head};Nummer\n${row};${plus80}\n`,
    ['column-unknown 1 Nummer', 'personal-number 2 Nummer'],
  ),
  text(
    'personal-number-in-an-open-quote.csv',
    'swallowed by a lost quote',
    `${head};kanal\n${row};"x\n${row};${plus80}\n`,
    ['personal-number 2 kanal'],
  ),
  text(
    'personal-number-after-a-quote.csv',
    'behind a closing quote',
    `${head};kanal\n${row};"x" ${plus80}\n`,
    ['personal-number 2 kanal'],
  ),
  {
    name: 'personal-number-in-utf16.csv',
    cause: '"Unicode text" of Excel',
    make: () => new Uint8Array(Buffer.from(`\ufeff${head};kanal\n${row};${plus80}\n`, 'utf16le')),
    expected: ['personal-number 2 kanal'],
  },
];

export const personalNumbers = [
  ...inColumns,
  ...forms.map(inText(['personal-number 2 tilstand'])),
  ...besideLetters.map(inText(1)),
  ...inRows,
];
