/** Row 1. */
import { head, row, text, time } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';

export const headers: readonly CorpusFile[] = [
  text(
    'aliases-and-case.csv',
    'other programs',
    `Sendings-Tidspunkt;KOMMUNE_NUMMER;Meldings ID\n${row};abc-12345\n`,
    1,
  ),
  text('headers-with-spaces.csv', 'made to look straight', ` innsendt ; Kommune nummer \n${row}\n`, 1),
  text('headers-in-another-order.csv', 'another program', `kommunenummer;innsendt\n0301;${time}\n`, 1),
  text(
    'every-column.csv',
    "KS's administration",
    [
      `${head};bekymringsmeldingId;bydelsnummer;bydelsnavn;fiksOrgId;` +
        'bydelRessursId;skjemaType;kanal;bekreftet;fraFagsystem;tilstand',
      `${row};abcdefgh;05;Sagene;a-1;b-2;privat;Portal;ja;nei;LEVERT`,
    ].join('\n'),
    1,
  ),
  text('no-header.csv', 'an export without', `${row}\n${row}\n`, ['header-missing 1']),
  text('title-rows-first.csv', 'a report with a title', `Rapport\n\n${head}\n${row}\n`, ['header-missing 1']),
  text('english-headers.csv', 'an English program', `sent;municipality\n${row}\n`, ['header-missing 1']),
  text('header-of-the-register.csv', 'the other log', `mottatt;kommunenummer\n${row}\n`, [
    'column-missing 1 innsendt',
    'column-unknown 1 mottatt',
  ]),
  text(
    'unknown-columns.csv',
    'more than asked for',
    `innsendt;Navn på barn;kommunenummer;\n2023-03-28;x;0301;y\n`,
    ['column-unknown 1 Navn på barn', 'column-unknown 2 #4'],
  ),
  text(
    'column-of-personal-numbers.csv',
    'more than asked for, and empty',
    `${head};fodselsnummer\n${row};\n`,
    ['column-unknown 1 fodselsnummer'],
  ),
  text(
    'same-column-twice.csv',
    'two names of one column',
    'innsendt;tidspunkt;kommunenummer\n2023-03-28;2023-03-28;0301\n',
    ['column-twice 1 tidspunkt'],
  ),
  text('time-column-missing.csv', 'a column forgotten', 'kommunenummer\n0301\n', [
    'column-missing 1 innsendt',
  ]),
  text('header-longer-than-a-name.csv', 'a sentence for a name', `${head};${'a'.repeat(65)}\n${row};x\n`, [
    'column-unknown 1 #3',
  ]),
  text('header-of-two-lines.csv', 'a name broken by Excel', `${head};"Navn\npå barn"\n${row};x\n`, [
    'column-unknown 1 #3',
  ]),
  text('header-as-formula.csv', 'a formula as a name', `${head};=1+1\n${row};2\n`, ['column-unknown 1 =1+1']),
  text('header-in-quotes-thrice.csv', 'quoted by two programs', `"""innsendt""";kommunenummer\n${row}\n`, [
    'column-unknown 1 "innsendt"',
    'column-missing 1 innsendt',
  ]),
  text(
    'prototype-as-header.csv',
    'a name that a program may trip over',
    `${head};__proto__;constructor\n${row};x;y\n`,
    ['column-unknown 1 __proto__', 'column-unknown 1 constructor'],
  ),
];
