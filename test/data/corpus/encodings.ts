/** How characters became bytes. */
import { beside, bytes, head, lines, raw, row, text, utf8 } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';
import { named, two } from './encodings/good-files.ts';
import { utf16Files } from './encodings/utf16.ts';
import { utf8Files } from './encodings/utf8.ts';

const otherFiles: readonly CorpusFile[] = [
  raw('windows-1252.csv', '"CSV" of Excel in Norway', named('Gr\xfcnerl\xf8kka'), 1),
  {
    name: 'windows-1252-last-letter.csv',
    cause: 'its only Norwegian letter stands in its last row',
    make: () => bytes(`${head};bydelsnavn\n${`${row};Oslo\n`.repeat(5000)}${row};V\xe5g\xe5\n`),
    expected: 5001,
  },
  raw('windows-1252-undefined.csv', 'a byte that means nothing', `${head}\n2023-03-28;\x8d\n`, ['not-text']),
  raw('windows-1252-euro-sign.csv', 'a sum of money', named('100 \x80'), ['value-not-allowed 2 bydelsnavn']),
  raw('windows-1252-dots.csv', 'text cut by a program', named('Gr\x85'), ['value-not-allowed 2 bydelsnavn']),
  raw(
    'mac-roman.csv',
    'an old Mac: misread, but letters all the same, and no text is used',
    named('V\x8cg\x8c'),
    1,
  ),
  raw('dos-850.csv', 'a program from the time of DOS', named('V\x86g\x86'), [
    'value-not-allowed 2 bydelsnavn',
  ]),
  raw(
    'ebcdic.csv',
    'a mainframe',
    '\x89\x95\x95\xa2\x85\x95\x84\xa3\x5e\x92\x96\x94\x94\xa4\x95\x85\x15\xf2\xf0',
    ['not-text'],
  ),
  raw('only-ff.csv', 'an erased disk block', '\xff'.repeat(512), ['header-missing 1']),
];

const controls: readonly CorpusFile[] = [
  text('nul-in-a-cell.csv', 'a field of fixed length', `${head}\n2023-03-28;03\x0001\n`, ['not-text']),
  text('nul-first.csv', 'a damaged file', `\0${two}`, ['not-text']),
  text('nul-padding.csv', 'a machine that lost its power while it wrote', two + '\0'.repeat(4096), [
    'not-text',
  ]),
  text('only-nul.csv', 'the same, before it wrote anything', '\0'.repeat(4096), ['not-text']),
  text('escape-character.csv', 'colours of a terminal', `${head}\n2023-03-28;03\x1b01\n`, ['not-text']),
  text('form-feed.csv', 'a report made for a printer', `${head}\n${row}\n\f${row}\n`, ['not-text']),
  text('dos-end-of-file.csv', 'a program from the time of DOS ends files so', `${two}\x1a`, ['not-text']),
  text('backspace.csv', 'typed by a program', named('O\bO'), ['not-text']),
  {
    name: 'delete-character.csv',
    cause: 'a key pressed',
    make: () => beside('kanal', 'a\x7fb'),
    expected: ['value-not-allowed 2 kanal'],
  },
  {
    name: 'tab-in-a-cell.csv',
    cause: 'a tab typed',
    make: () => beside('kanal', 'a\tb'),
    expected: ['value-not-allowed 2 kanal'],
  },
  {
    name: 'next-line-character.csv',
    cause: 'line ends of a mainframe are no line ends',
    make: () => utf8(`${head}\u0085${row}\u0085`),
    expected: ['column-unknown 1 #2', 'column-unknown 1 #3', 'municipality-missing 1 kommunenummer'],
  },
  {
    name: 'right-to-left-mark.csv',
    cause: 'copied from a page in Arabic',
    make: () => lines(head, `\u200f${row}`),
    expected: ['time-unreadable 2 innsendt'],
  },
];

export const encodings = [...utf16Files, ...utf8Files, ...otherFiles, ...controls];
