/** Two and four bytes a character. */
import { bytes, head, row } from '../corpus-file.ts';
import type { CorpusFile } from '../corpus-file.ts';
import { named, two } from './good-files.ts';

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

export const utf16Files: readonly CorpusFile[] = [
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
