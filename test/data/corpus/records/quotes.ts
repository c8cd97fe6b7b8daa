/** Where a cell ends that is quoted, or nearly. */
import { head, row, text, time } from '../corpus-file.ts';
import type { CorpusFile } from '../corpus-file.ts';

export const quotes: readonly CorpusFile[] = [
  text('all-quoted.csv', 'a careful program', `"innsendt";"kommunenummer"\n"${time}";"0301"\n`, 1),
  text('quotes-after-spaces.csv', 'a lenient program', `${head}\n ${time} ; "0301" \n`, 1),
  text('empty-quotes.csv', 'a careful program', `${head};kanal\n${row};""\n"";"";""\n`, 1),
  text(
    'open-quote.csv',
    'one quote lost: it swallows all that follows',
    `${head}\n${row}\n"${row}\n${row}\n`,
    ['quote-unclosed 3 innsendt'],
  ),
  text('open-quote-in-the-header.csv', 'one quote lost', `innsendt;"kommunenummer\n${row}\n`, [
    'quote-unclosed 1 #2',
  ]),
  text(
    'open-quote-before-many-rows.csv',
    'one quote lost',
    `${head};kanal\n${row};"\n${`${row};a\n`.repeat(5000)}`,
    ['quote-unclosed 2 kanal'],
  ),
  text('a-quote-alone.csv', 'one key pressed', '"', ['header-missing 1', 'quote-unclosed 1']),
  text('text-after-quote.csv', 'written by hand', `${head}\n"${time}"x;0301\n${row}\n`, [
    'quote-unclosed 2 innsendt',
  ]),
  text('quote-escaped-by-backslash.csv', 'a program of MySQL', `${head};kanal\n${row};"a\\"b"\n`, [
    'quote-unclosed 2 kanal',
  ]),
  text('quote-within-a-number.csv', 'a key pressed', `${head}\n${time};03"01\n`, [
    'municipality-unknown 2 kommunenummer',
  ]),
  text('quotes-thrice.csv', 'quoted by two programs', `${head}\n${time};"""0301"""\n`, [
    'municipality-unknown 2 kommunenummer',
  ]),
  text('doubled-quotes-in-text.csv', 'a name in quotes', `${head};kanal\n${row};"a ""b"" c"\n`, [
    'value-not-allowed 2 kanal',
  ]),
  text('single-quotes.csv', 'a program of SQL', `${head}\n'${time}';'0301'\n`, [
    'time-unreadable 2 innsendt',
    'municipality-unknown 2 kommunenummer',
  ]),
  text('curly-quotes.csv', 'a word processor', `${head}\n“${time}”;0301\n`, ['time-unreadable 2 innsendt']),
  text('separator-within-quotes.csv', 'a list in a cell', `${head};kanal\n${row};"a;b"\n`, [
    'value-not-allowed 2 kanal',
  ]),
  text('a-megabyte-of-quotes.csv', 'a stuck key', '"'.repeat(1 << 20), [
    'cell-too-long 1',
    'header-missing 1',
  ]),
];
