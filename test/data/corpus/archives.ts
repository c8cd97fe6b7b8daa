/** Workbooks whose archive is broken, or made to harm. */
import { book, bookBeside, bookWith } from './books.ts';
import type { ZipPart } from './books.ts';
import { row } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';

const styles = 'xl/styles.xml';
const unsafe = ['archive-unsafe'];

const file = (
  name: string,
  cause: string,
  make: () => Uint8Array,
  expected: CorpusFile['expected'],
): CorpusFile => ({
  name: `${name}.xlsx`,
  cause,
  make,
  expected,
});

/** Bytes that hardly shrink, and always the same. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 0x7fffffff) & 0xff);
}

const changed = (name: string, cause: string, change: Partial<ZipPart>, part = styles): CorpusFile =>
  file(name, cause, () => bookWith(part, (one) => ({ ...one, ...change }), row), unsafe);

const beside = (
  name: string,
  cause: string,
  expected: CorpusFile['expected'],
  ...more: readonly ZipPart[]
): CorpusFile => file(name, cause, () => bookBeside(row, ...more), expected);

function overlapping(): Uint8Array {
  const whole = book(row);
  const view = new DataView(whole.buffer);
  const directory = view.getUint32(whole.length - 6, true);
  const second = directory + 46 + view.getUint16(directory + 28, true);
  whole.copyWithin(second + 42, directory + 42, directory + 46);
  return whole;
}

const many = (count: number): ZipPart[] =>
  Array.from({ length: count }, (_, index) => ({ name: `x/${index}`, content: 'x' }));
const told = { stored: true, content: noise(3_000_000), told: { unpackedBytes: 500_000_000 } };

const bombs: readonly CorpusFile[] = [
  changed('bomb-of-one-part', 'a megabyte of blanks in some hundred bytes', { content: ' '.repeat(1 << 20) }),
  changed('bomb-of-16-mebibytes', 'a part that is 200 times as large as its bytes', {
    content: Buffer.alloc(1 << 24),
  }),
  changed('bomb-that-lies', 'it declares a thousand bytes, and unpacks to 16 MiB', {
    content: Buffer.alloc(1 << 24),
    told: { unpackedBytes: 1000 },
  }),
  beside(
    'bomb-by-declaration',
    'a gigabyte by what is declared',
    unsafe,
    { name: 'a', ...told },
    { name: 'b', ...told },
  ),
  beside('bomb-of-many-parts', 'more than a thousand parts', unsafe, ...many(1000)),
  file('bomb-of-shared-bytes', 'two parts that are the same bytes', overlapping, unsafe),
  beside('bomb-within', 'a bomb in an archive within: what is not needed is not opened', 1, {
    name: 'xl/embeddings/a.zip',
    content: bookWith(styles, (one) => ({ ...one, content: ' '.repeat(1 << 20) }), row),
  }),
  beside('workbook-within', 'a workbook pasted into the workbook', 1, {
    name: 'xl/embeddings/a.xlsx',
    content: book(row),
  }),
];

const slips: readonly CorpusFile[] = [
  '../../../etc/passwd',
  '/etc/passwd',
  '..\\..\\windows\\win.ini',
  'C:\\win.ini',
  'xl/../../x',
].map((name, index) =>
  beside(`slip-${index + 1}`, `a part called ${name}: no part is ever written to a disk`, 1, {
    name,
    content: 'x',
  }),
);

const broken: readonly CorpusFile[] = [
  file('half-a-zip', 'a download that broke off at once', () => book(row).subarray(0, 8), unsafe),
  file('cut-in-the-middle', 'a download that broke off', () => book(row).subarray(0, 700), unsafe),
  file('cut-by-a-byte', 'a download that nearly came', () => book(row).subarray(0, -1), unsafe),
  file('a-byte-more', 'a byte from elsewhere', () => Buffer.concat([book(row), Buffer.from('x')]), unsafe),
  file(
    'bytes-before',
    'a program that unpacks itself',
    () => Buffer.concat([Buffer.from('PK\u0003\u0004'), book(row)]),
    unsafe,
  ),
  changed('with-a-password', 'packed with a password', { flags: 1 }),
  changed('strongly-encrypted', 'packed with a password, strongly', { flags: 1 << 6 }),
  changed('directory-encrypted', 'its list of parts is encrypted', { flags: 1 << 13 }),
  changed('wrong-checksum', 'a byte changed on its way', { told: { crc32: 7 } }),
  changed('smaller-than-told', 'a part that is smaller than it says', { told: { unpackedBytes: 1500 } }),
  changed('larger-than-told', 'a part that is larger than it says', { told: { unpackedBytes: 10 } }),
  changed('two-names', 'two readers would see two files', { localName: 'xl/stylez.xml' }),
  changed('two-methods', 'two readers would see two files', { localMethod: 0 }),
  beside('part-twice', 'two readers would see two files', unsafe, { name: 'XL\\styles.xml', content: '' }),
  file(
    'no-workbook-part',
    'half of an archive packed anew',
    () => bookWith('xl/workbook.xml', (one) => ({ ...one, name: 'x' }), row),
    ['unknown-format'],
  ),
  file(
    'no-sheet-part',
    'half of an archive packed anew',
    () => bookWith('xl/worksheets/sheet1.xml', (one) => ({ ...one, name: 'x' }), row),
    ['unknown-format'],
  ),
];

const taken: readonly CorpusFile[] = [
  file('zip64', 'a program that writes large archives', () => book(row, { zip64: true }), 1),
  file('with-a-comment', 'a remark in the archive', () => book(row, { comment: 'PK\u0005\u0006' }), 1),
  file(
    'stored',
    'not packed',
    () => bookWith('xl/worksheets/sheet1.xml', (one) => ({ ...one, stored: true }), row),
    1,
  ),
  file(
    'with-descriptors',
    'written as a stream',
    () => bookWith('xl/worksheets/sheet1.xml', (one) => ({ ...one, descriptor: true }), row),
    1,
  ),
  beside('with-macros', 'a program within, that is not looked at', 1, {
    name: 'xl/vbaProject.bin',
    content: noise(1000),
  }),
  beside('with-pictures', 'a logo', 1, { name: 'xl/media/image1.png', content: noise(1000) }),
];

const declaration = '<?xml version="1.0"?>';
const laughs = `${declaration}<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>`;
const reading = `${declaration}<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`;
const asking = `${declaration}<!DOCTYPE x SYSTEM "http://eksempel.no/x.dtd"><x/>`;

const entities: readonly CorpusFile[] = [
  changed('entities-that-grow', 'a billion laughs', { content: laughs }),
  changed('entity-of-a-file', 'a file of the server', { content: reading }),
  changed('entity-from-elsewhere', 'an address of a stranger', { content: asking }),
  changed(
    'entities-in-the-sheet',
    'in the part that is read',
    { content: laughs },
    'xl/worksheets/sheet1.xml',
  ),
  changed('entities-in-utf16', 'disguised by their encoding', {
    content: Buffer.from(`\ufeff${laughs}`, 'utf16le'),
  }),
  changed('entities-in-utf16-turned', 'disguised by their encoding', {
    content: Buffer.from(`\ufeff${laughs}`, 'utf16le').swap16(),
  }),
  beside('entities-in-an-unused-part', 'in a part that nobody reads', unsafe, {
    name: 'docProps/app.xml',
    content: laughs,
  }),
];

export const archives = [...bombs, ...slips, ...broken, ...taken, ...entities];
