/** How characters became bytes. */
import { beside, bytes, head, lines, raw, row, text, time, utf8 } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';

const two = `${head}\n${row}\n28.03.2023 14:05;4601\n`;
const named = (cell: string): string => `${head};bydelsnavn\n${row};${cell}\n`;

function utf16(content: string, mark: string, isBigEndian = false): Uint8Array {
  const body = Buffer.from(mark + content, 'utf16le');
  return new Uint8Array(isBigEndian ? body.swap16() : body);
}

function utf32(content: string, isBigEndian: boolean): Uint8Array {
  const letters = [...`\ufeff${content}`];
  const view = new DataView(new ArrayBuffer(letters.length * 4));
  for (const [at, letter] of letters.entries()) view.setUint32(at * 4, letter.codePointAt(0)!, !isBigEndian);
  return new Uint8Array(view.buffer);
}

const utf16Files: readonly CorpusFile[] = [
  {
    name: 'utf16-little-endian.csv',
    cause: '"Unicode text" of Excel',
    make: () => utf16(two, '\ufeff'),
    expected: 2,
  },
  {
    name: 'utf16-big-endian.csv',
    cause: 'an old Mac program',
    make: () => utf16(two, '\ufeff', true),
    expected: 2,
  },
  {
    name: 'utf16-crlf.csv',
    cause: 'Notepad, "Unicode"',
    make: () => utf16(two.replaceAll('\n', '\r\n'), '\ufeff'),
    expected: 2,
  },
  {
    name: 'utf16-letters-beyond-the-first-plane.csv',
    cause: 'a letter of two halves',
    make: () => utf16(named('\u{10400}'), '\ufeff'),
    expected: 1,
  },
  {
    name: 'utf16-without-mark.csv',
    cause: 'a mark that was cut off',
    make: () => utf16(two, ''),
    expected: ['not-text'],
  },
  {
    name: 'utf16-odd-byte.csv',
    cause: 'cut in the midst of a character',
    make: () => utf16(two, '\ufeff').subarray(0, -1),
    expected: ['not-text'],
  },
  {
    name: 'utf16-lone-surrogate.csv',
    cause: 'half a letter',
    make: () => utf16(`${two}\ud800`, '\ufeff'),
    expected: ['not-text'],
  },
  {
    name: 'utf16-surrogates-turned-round.csv',
    cause: 'halves in the wrong order',
    make: () => utf16(named('\udc00\ud801'), '\ufeff'),
    expected: ['not-text'],
  },
  {
    name: 'utf16-nul.csv',
    cause: 'a character of nothing',
    make: () => utf16(named('\0'), '\ufeff'),
    expected: ['not-text'],
  },
  {
    name: 'utf16-mark-only.csv',
    cause: 'an empty Unicode file',
    make: () => utf16('', '\ufeff'),
    expected: ['empty-file'],
  },
  {
    name: 'utf16-mark-before-utf8.csv',
    cause: 'the mark of one encoding before the text of another',
    make: () => bytes(`\xff\xfe${head}\n${row}\n${row.slice(0, 2)}`),
    expected: ['header-missing 1'],
  },
  {
    name: 'utf32-little-endian.csv',
    cause: 'a program of four bytes a character',
    make: () => utf32(two, false),
    expected: ['not-text'],
  },
  {
    name: 'utf32-big-endian.csv',
    cause: 'the same, the other way round',
    make: () => utf32(two, true),
    expected: ['not-text'],
  },
];

const utf8Files: readonly CorpusFile[] = [
  text('utf8-with-mark.csv', '"CSV UTF-8" of Excel', `\ufeff${two}`, 2),
  text('utf8-two-marks.csv', 'saved with a mark twice', `\ufeff\ufeff${two}`, 2),
  text('utf8-mark-only.csv', 'an empty file of Notepad', '\ufeff', ['empty-file']),
  text('utf8-mark-and-line-end.csv', 'an empty file of Notepad, and a line end', '\ufeff\r\n', [
    'empty-file',
  ]),
  text('utf8-mark-within-a-cell.csv', 'a mark that was pasted', named('A\ufeffB'), [
    'value-not-allowed 2 bydelsnavn',
  ]),
  text('two-exports-joined.csv', 'copy a.csv+b.csv', `\ufeff${head}\n${row}\n\ufeff${head}\n${row}\n`, [
    'time-unreadable 3 innsendt',
    'municipality-unknown 3 kommunenummer',
  ]),
  text('utf8-norwegian-letters.csv', 'a district with its name', named('Grünerløkka'), 1),
  text('utf8-letters-in-parts.csv', 'a Mac writes å as a and a ring', named('Va\u030aga\u030a'), 1),
  text('utf8-64-letters-in-parts.csv', 'as long as a text may be', named('a\u030a'.repeat(64)), 1),
  text('utf8-65-letters-in-parts.csv', 'one letter longer', named('a\u030a'.repeat(65)), [
    'value-not-allowed 2 bydelsnavn',
  ]),
  text('utf8-sami-letters.csv', 'a district with a Sámi name', named('Kárášjohka'), 1),
  text('utf8-letters-of-four-bytes.csv', 'a rare letter', named('\u{10400}'), 1),
  text('utf8-emoji.csv', 'a note with a face', named('\u{1f600}'), ['value-not-allowed 2 bydelsnavn']),
  text('utf8-zero-width-space.csv', 'copied from a web page', `${head};id\n${row};ab\u200bcdefgh\n`, [
    'value-not-allowed 2 id',
  ]),
  text('utf8-zero-width-in-number.csv', 'copied from a web page', `${head}\n${time};0301\u200b\n`, [
    'municipality-unknown 2 kommunenummer',
  ]),
  text(
    'utf8-no-break-spaces-around.csv',
    'copied from a web page',
    `${head}\n\u00a0${time}\u00a0;\u00a00301\n`,
    1,
  ),
  text('utf8-narrow-space-in-time.csv', 'a typographer', `${head}\n2023-03-28\u202f14:05;0301\n`, [
    'time-unreadable 2 innsendt',
  ]),
  text('utf8-soft-hyphen-in-header.csv', 'copied from a document', `innsendt;kommune\u00adnummer\n${row}\n`, [
    'municipality-missing 1 kommunenummer',
    'column-unknown 1 kommune\u00adnummer',
  ]),
  text('utf8-full-width-digits.csv', 'an East Asian keyboard', `${head}\n２０２３-03-28;0301\n`, [
    'time-unreadable 2 innsendt',
  ]),
  text('utf8-arabic-digits.csv', 'an Arabic keyboard', `${head}\n${time};٠٣٠١\n`, [
    'municipality-unknown 2 kommunenummer',
  ]),
  raw(
    'utf8-cut-within-a-letter.csv',
    'cut at a limit of bytes: read as Windows-1252',
    `${named('V')}`.trim() + '\xc3',
    1,
  ),
  raw('utf8-overlong.csv', 'a disguised NUL', `${head};kanal\n${row};\xc0\x80\n`, [
    'value-not-allowed 2 kanal',
  ]),
  raw('utf8-surrogate.csv', 'half a letter, as Java writes it', `${head};kanal\n${row};a\xed\xa0\x80\n`, [
    'value-not-allowed 2 kanal',
  ]),
  raw(
    'utf8-mark-that-lies.csv',
    'the mark of UTF-8 before Windows-1252',
    `\xef\xbb\xbf${named('V\xe5g\xe5')}`,
    ['not-text'],
  ),
];

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
