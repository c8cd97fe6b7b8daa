/** UTF-8, with letters that look like others and bytes that are none. */
import { head, raw, row, text, time } from '../corpus-file.ts';
import type { CorpusFile } from '../corpus-file.ts';
import { named, two } from './good-files.ts';

export const utf8Files: readonly CorpusFile[] = [
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
