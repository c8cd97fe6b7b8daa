/** Files that are something else, whatever their name says: a name is never believed. */
import { writeZip } from '#adapters/log-reader/testing/zip-writer.ts';
import { book } from './books.ts';
import { bytes, head, raw, row, text, utf8 } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';

type Line = readonly [name: string, cause: string, content: string];

const unknown: readonly Line[] = [
  ['gzip-renamed.csv', 'packed for mail', '\x1f\x8b\x08\x00abcdef'],
  ['compress-renamed.csv', 'packed long ago', '\x1f\x9d\x90abcdef'],
  ['seven-zip-renamed.csv', 'packed for mail', '7z\xbc\xaf\x27\x1cabcdef'],
  ['rar-renamed.csv', 'packed for mail', 'Rar!\x1a\x07abcdef'],
  ['bzip2-renamed.csv', 'packed by a program', 'BZh91AY&SYabcdef'],
  ['xz-renamed.csv', 'packed by a program', '\xfd7zXZ\x00abcdef'],
  ['zstd-renamed.csv', 'packed by a program', '\x28\xb5\x2f\xfdabcdef'],
  ['lz4-renamed.csv', 'packed by a program', '\x04\x22\x4d\x18abcdef'],
  ['cabinet-renamed.csv', 'packed by Windows', 'MSCF\x00abcdef'],
  ['tar-renamed.csv', 'packed by Unix', `${'logg.csv'.padEnd(257, '\0')}ustar\x0000`],
  ['pdf-renamed.csv', 'a printed report', '%PDF-1.7\n'],
  ['png-renamed.csv', 'a picture of a report', '\x89PNG\r\n\x1a\n'],
  ['jpeg-renamed.csv', 'a photograph of a report', '\xff\xd8\xff\xe0\x00\x10JFIF'],
  ['parquet-renamed.csv', 'a table of a data platform', 'PAR1abcdefPAR1'],
];

/** Binary beyond those that are known by their beginnings. */
const noText: readonly Line[] = [
  ['program-renamed.csv', 'a program of Windows', 'MZ\x90\x00\x03\x00\x00\x00'],
  ['unix-program-renamed.csv', 'a program of Unix', '\x7fELF\x02\x01\x01\x00'],
  ['database-renamed.csv', 'a database', 'SQLite format 3\x00abcdef'],
  ['gif-renamed.csv', 'a picture', 'GIF89a\x01\x00\x01\x00'],
  ['webp-renamed.csv', 'a picture', 'RIFF\x24\x00\x00\x00WEBPVP8 '],
  ['film-renamed.csv', 'a film', '\x00\x00\x00\x18ftypmp42'],
];

/** Text, but no table that is known. */
const otherText: readonly Line[] = [
  ['web-page-renamed.xls', 'a page that programs name .xls', '<table><tr><td>innsendt</td></tr></table>\n'],
  [
    'spreadsheet-2003.xml',
    'an old form of Excel',
    '<?xml version="1.0"?>\n<Workbook><Worksheet/></Workbook>\n',
  ],
  ['json-lines.csv', 'an answer of an API', '{"innsendt":"2023-03-28"}\n{"innsendt":"2023-03-29"}\n'],
  ['rich-text.rtf', 'a letter', '{\\rtf1\\ansi innsendt}\n'],
  ['mail.eml', 'a mail', 'From: a@eksempel.no\nSubject: logg\n\nvedlagt\n'],
  ['base64.csv', 'a file as mail sends it', `${Buffer.from(`${head}\n${row}\n`).toString('base64')}\n`],
  [
    'hashes-of-lfs.csv',
    'a pointer of a version control',
    'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
  ],
];

const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(512, '\0');
const inTwoBytes = (name: string): string => [...name].map((letter) => `${letter}\0`).join('');

const zipped = (
  name: string,
  cause: string,
  inside: string,
  expected: CorpusFile['expected'],
): CorpusFile => ({
  name,
  cause,
  make: () => writeZip([{ name: inside, content: 'x' }]),
  expected,
});

const unknownArchives: readonly CorpusFile[] = [
  zipped('document.docx', 'a letter', 'word/document.xml', ['unknown-format']),
  zipped('slides.pptx', 'slides', 'ppt/presentation.xml', ['unknown-format']),
  zipped('sheet.ods', 'a sheet of LibreOffice', 'content.xml', ['unknown-format']),
  zipped('binary-workbook.xlsb', 'a workbook that is no XML', 'xl/workbook.bin', ['unknown-format']),
  zipped('csv-in-a-zip.zip', 'packed for mail', 'logg.csv', ['unknown-format']),
  {
    name: 'workbook-in-a-zip.zip',
    cause: 'packed for mail',
    make: () => writeZip([{ name: 'logg.xlsx', content: book(row) }]),
    expected: ['unknown-format'],
  },
  {
    name: 'empty-zip.zip',
    cause: 'nothing was packed',
    make: () => writeZip([]),
    expected: ['unknown-format'],
  },
];

export const formats: readonly CorpusFile[] = [
  ...unknown.map(([name, cause, content]) => raw(name, cause, content, ['unknown-format'])),
  ...noText.map(([name, cause, content]) => raw(name, cause, content, ['not-text'])),
  ...otherText.map(([name, cause, content]) => text(name, cause, content, ['header-missing 1'])),
  ...unknownArchives,
  raw('old-excel.xls', 'Excel before 2007', `${compound}${inTwoBytes('Workbook')}`, ['unknown-format']),
  raw('old-word.doc', 'Word before 2007', `${compound}${inTwoBytes('WordDocument')}`, ['unknown-format']),
  raw('encrypted-excel.xlsx', 'a workbook with a password', `${compound}${inTwoBytes('EncryptedPackage')}`, [
    'archive-unsafe',
  ]),
  {
    name: 'csv-renamed.xlsx',
    cause: 'a name that was changed by hand',
    make: () => utf8(`${head}\n${row}\n`),
    expected: 1,
  },
  {
    name: 'workbook-renamed.csv',
    cause: 'a name that was changed by hand',
    make: () => book(row),
    expected: 1,
  },
  text('json.csv', 'an answer of an API', '[{"innsendt":"2023-03-28","kommunenummer":"0301"}]\n', [
    'column-unknown 1 [{"innsendt":"2023-03-28"',
    'column-missing 1 innsendt',
    'quote-unclosed 1 kommunenummer',
  ]),
  text('begins-with-pk.csv', 'a column called PK', `PK;${head}\n1;${row}\n`, ['column-unknown 1 PK']),
  {
    name: 'begins-like-a-zip.csv',
    cause: 'the first bytes of an archive, and text',
    make: () => bytes(`PK\x03\x04${head}\n`),
    expected: ['archive-unsafe'],
  },
];
