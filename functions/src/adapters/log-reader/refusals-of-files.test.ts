import { describe, expect, it } from 'vitest';
import { faultsOf, readPortal, readRegister } from './testing/read-bytes.ts';
import { row, text, workbookParts, writeWorkbook } from './testing/workbook-writer.ts';
import { writeZip } from './testing/zip-writer.ts';

const portal = async (...args: Parameters<typeof readPortal>) => faultsOf(await readPortal(...args));
const register = async (...args: Parameters<typeof readRegister>) => faultsOf(await readRegister(...args));

const time = '2023-03-28T14:05:09';
const personal = '01810750126';

/** One test by the name of every code of refusal that the reader gives. */
describe('refusals of a file', () => {
  it('empty-file', async () => {
    for (const file of ['', '\ufeff', '\n\r\n\r', '  \n\t\n', '\ufeff\n']) {
      expect(await portal(file)).toEqual(['empty-file']);
    }
    expect(await portal(writeWorkbook({ rows: '' }))).toEqual(['empty-file']);
    expect(await portal(writeWorkbook({ rows: row(1, [text(' ')]) }))).toEqual(['empty-file']);
  });

  it('not-text', async () => {
    expect(await portal('innsendt\u0000')).toEqual(['not-text']);
    expect(await portal(new Uint8Array([0x61, 0x8d]))).toEqual(['not-text']);
  });

  it('unknown-format', async () => {
    const beginnings = ['%PDF-1.7', 'PAR1', 'Rar!\u001a\u0007', `${'x'.repeat(257)}ustar`, 'BZh91AY&SY'];
    for (const beginning of beginnings) expect(await portal(beginning)).toEqual(['unknown-format']);
    const magics = [
      [0x1f, 0x8b, 8],
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [0x28, 0xb5, 0x2f, 0xfd],
      [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
      [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],
    ];
    for (const magic of magics) expect(await portal(new Uint8Array(magic))).toEqual(['unknown-format']);
    expect(await portal(writeZip([{ name: 'word/document.xml', content: '<x/>' }]))).toEqual([
      'unknown-format',
    ]);
    expect(await portal(writeWorkbook({ rows: '<row r="1">' }))).toEqual(['unknown-format']);
  });

  it('header-missing', async () => {
    expect(await portal(`${time};0301\n${time};0301\n`)).toEqual(['header-missing 1']);
    expect(await portal(`\ninnsendt;kommunenummer\n${time};0301\n`)).toEqual(['header-missing 1']);
    expect(await portal(`hei;du\n1;${personal}\n"x`)).toEqual([
      'header-missing 1',
      'personal-number 2',
      'quote-unclosed 3',
    ]);
    expect(await portal(writeWorkbook({ rows: row(2, [text('innsendt')]) }))).toEqual(['header-missing 1']);
  });

  it('column-missing', async () => {
    expect(await portal('kommunenummer\n')).toEqual(['column-missing 1 innsendt']);
    expect(await register('kommunenummer\n')).toEqual(['column-missing 1 mottatt']);
    const districts = { hasScope: true, scopeMunicipalities: 1, scopeNamesDistricts: true };
    expect(await portal('innsendt;kommunenummer\n', districts)).toEqual(['column-missing 1 bydelsnummer']);
    const channels = { channels: ['Portal'] };
    expect(await register('mottatt;kommunenummer\n', channels)).toEqual(['column-missing 1 kanal']);
  });

  it('column-unknown', async () => {
    expect(await portal(`innsendt;Navn;kommunenummer\n${time};x;0301`)).toEqual(['column-unknown 1 Navn']);
    expect(
      await portal(`innsendt;;kommunenummer;\n${time};;0301;\n${time};x;0301;\n${time};y;0301;`),
    ).toEqual(['column-unknown 3 #2']);
    expect(await portal(`innsendt;;kommunenummer;\n${time};;0301;\n`)).toEqual(['ok']);
    const long = 'a'.repeat(65);
    expect(await portal(`${long};innsendt;kommunenummer\n`)).toEqual(['column-unknown 1 #1']);
  });

  it('column-twice', async () => {
    expect(await portal('innsendt;kommunenummer;Tids-punkt;innsendt\n')).toEqual([
      'column-twice 1 Tids-punkt',
      'column-twice 1 innsendt',
    ]);
  });

  it('row-length', async () => {
    expect(await portal(`innsendt;kommunenummer\n${time}\n${time};0301;\n;;;\n;${personal};\n`)).toEqual([
      'row-length 2',
      'row-length 3',
      'row-length 5',
      'personal-number 5 kommunenummer',
    ]);
    const beyond =
      row(1, [text('innsendt'), text('kommunenummer')]) + row(2, [text(time), text('0301'), text('x')]);
    expect(await portal(writeWorkbook({ rows: beyond }))).toEqual(['row-length 2']);
  });

  it('file-too-large', async () => {
    expect(await portal(`innsendt;kommunenummer\n${time};0301`, { maxBytes: 30 })).toEqual([
      'file-too-large',
    ]);
  });

  it('too-many-rows', async () => {
    const rows = `${time};0301\n`.repeat(3);
    expect(await portal(`innsendt;kommunenummer\n${rows}`, { maxRows: 3 })).toEqual(['ok']);
    expect(await portal(`innsendt;kommunenummer\n\n;\n${rows}${time};0301`, { maxRows: 3 })).toEqual([
      'too-many-rows 7',
    ]);
    const many = `${time};0301;100000\n`.repeat(200);
    expect(await register(`mottatt;kommunenummer;antall\n${many}`)).toEqual(['ok']);
    expect(await register(`mottatt;kommunenummer;antall\n${many}${time};0301;1`)).toEqual([
      'too-many-rows 202',
    ]);
  });

  it('quote-unclosed', async () => {
    const head = 'innsendt;kommunenummer\n';
    expect(await portal(`${head}"${time}"x;0301\n${time};"0301"\n"${time};0301\n${time};0301\n`)).toEqual([
      'quote-unclosed 2 innsendt',
      'quote-unclosed 4 innsendt',
    ]);
    expect(await portal(`innsendt;"kommunenummer\n${time};0301\n`)).toEqual(['quote-unclosed 1 #2']);
    expect(await portal(`"innsendt"x;kommunenummer\n${time};0301\n`)).toEqual(['quote-unclosed 1 innsendt']);
  });

  it('archive-unsafe', async () => {
    const rows = row(1, [text('innsendt'), text('kommunenummer')]);
    const sound = writeWorkbook({ rows });
    expect(await portal(sound)).toEqual(['ok']);
    expect(await portal(sound.subarray(0, 200))).toEqual(['archive-unsafe']);
    const encrypted = workbookParts({ rows }).map((part) => ({ ...part, flags: 1 }));
    expect(await portal(writeZip(encrypted))).toEqual(['archive-unsafe']);
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await portal(new Uint8Array(compound))).toEqual(['archive-unsafe']);
  });
});
