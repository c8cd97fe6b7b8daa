import { describe, expect, it } from 'vitest';
import { faultsOf, readPortal, readRegister } from './testing/read-bytes.ts';
import { number, row, text, writeWorkbook } from './testing/workbook-writer.ts';

const portal = async (...args: Parameters<typeof readPortal>) => faultsOf(await readPortal(...args));
const register = async (...args: Parameters<typeof readRegister>) => faultsOf(await readRegister(...args));

const time = '2023-03-28T14:05:09';
const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';
const personal = '01810750126';

/** One test by the name of every code of refusal that the reader gives. */
describe('refusals of a cell', () => {
  it('time-unreadable', async () => {
    expect(await portal('innsendt;kommunenummer\n28/03/2023;0301\n;0301\n2023-02-30;0301\n')).toEqual([
      'time-unreadable 2 innsendt',
      'time-unreadable 3 innsendt',
      'time-unreadable 4 innsendt',
    ]);
    const rows =
      row(1, [text('innsendt'), text('kommunenummer')]) + row(2, [number('45013.5'), text('0301')]);
    expect(await portal(writeWorkbook({ rows }))).toEqual(['time-unreadable 2 innsendt']);
  });

  it('time-nonexistent', async () => {
    expect(await portal('innsendt;kommunenummer\n2023-03-26 02:30;0301\n')).toEqual([
      'time-nonexistent 2 innsendt',
    ]);
    const rows =
      row(1, [text('innsendt'), text('kommunenummer')]) +
      row(2, [number('45011.104166666664', 2), text('0301')]);
    expect(await portal(writeWorkbook({ rows }))).toEqual(['time-nonexistent 2 innsendt']);
  });

  it('time-implausible', async () => {
    const file =
      'mottatt;sendt;registrert\n1999-12-31;;x\n2023-06-16T12:00:00Z;2023-06-16T12:00:01Z;2033-01-01\n';
    expect(await register(file, { hasScope: true })).toEqual([
      'time-implausible 2 mottatt',
      'time-unreadable 2 registrert',
      'time-implausible 3 registrert',
      'time-implausible 3 sendt',
    ]);
  });

  it('municipality-unknown', async () => {
    expect(await portal(`innsendt;kommunenummer\n${time};9999\n${time};Oslo\n${time};30100`)).toEqual([
      'municipality-unknown 2 kommunenummer',
      'municipality-unknown 3 kommunenummer',
      'municipality-unknown 4 kommunenummer',
    ]);
  });

  it('municipality-missing', async () => {
    expect(await portal(`innsendt\n${time}`)).toEqual(['municipality-missing 1 kommunenummer']);
    expect(await portal(`innsendt;kommunenummer\n${time};`)).toEqual([
      'municipality-missing 2 kommunenummer',
    ]);
    const one = { hasScope: true, scopeMunicipalities: 1 };
    const two = { hasScope: true, scopeMunicipalities: 2 };
    for (const file of [`innsendt\n${time}`, `innsendt;kommunenummer\n${time};`]) {
      expect(await portal(file, one)).toEqual(['ok']);
      expect(await portal(file, two)).not.toEqual(['ok']);
    }
    expect(await register(`mottatt\n${time}`)).toEqual(['municipality-missing 1 kommunenummer']);
    expect(await register(`mottatt;kommunenummer\n${time};`)).toEqual([
      'municipality-missing 2 kommunenummer',
    ]);
    expect(await register(`mottatt;kommunenummer\n${time};`, two)).toEqual(['ok']);
  });

  it('id-partial', async () => {
    const head = 'innsendt;kommunenummer;Meldings-ID\n';
    expect(await portal(`${head}${time};0301;\n${time};0301;${uuid}\n${time};0301;1234567\n`)).toEqual([
      'id-partial 2 Meldings-ID',
      'id-partial 4 Meldings-ID',
    ]);
    expect(await portal(`${head}${time};0301;\n${time};0301;1234567\n`)).toEqual(['ok']);
    const register1 = `mottatt;kommunenummer;id\n${time};0301;\n${time};0301;${uuid}\n`;
    expect(await register(register1)).toEqual(['ok']);
  });

  it('count-unreadable', async () => {
    const head = 'mottatt;kommunenummer;antall;id\n';
    const counts = ['', '-1', '1.0', '100001', '1000000', 'to'];
    for (const count of counts) {
      expect(await register(`${head}${time};0301;${count};`)).toEqual(['count-unreadable 2 antall']);
    }
    expect(await register(`${head}${time};0301;2;${uuid}`)).toEqual(['count-unreadable 2 antall']);
    expect(await register(`${head}${time};0301;100000;1234567\n${time};0301;01;${uuid}`)).toEqual(['ok']);
  });

  it('value-not-allowed', async () => {
    const head = 'innsendt;kommunenummer;id;bydelsnummer;bydelsnavn\n';
    expect(
      await portal(`${head}${time};0301;a b;1x;<b>\n${time};0301;${'a'.repeat(65)};;${'å'.repeat(65)}`),
    ).toEqual([
      'value-not-allowed 2 bydelsnavn',
      'value-not-allowed 2 bydelsnummer',
      'value-not-allowed 2 id',
      'value-not-allowed 3 bydelsnavn',
      'value-not-allowed 3 id',
    ]);
    expect(await portal(`${head}${time};0301;{a-b}:1_.;7;${'å'.repeat(64)}`)).toEqual(['ok']);
    const districts = { hasScope: true, scopeMunicipalities: 1, scopeNamesDistricts: true };
    expect(await portal(`${head}${time};0301;x;;`, districts)).toEqual(['value-not-allowed 2 bydelsnummer']);
    const rows = row(1, [text('innsendt'), text('kommunenummer'), text('kanal')]);
    const error = row(2, [text(time), text('0301'), '<c t="e"><v>#N/A</v></c>']);
    expect(await portal(writeWorkbook({ rows: rows + error }))).toEqual(['value-not-allowed 2 kanal']);
  });

  it('personal-number', async () => {
    const head = 'innsendt;kommunenummer;id;kanal;Navn\n';
    const spaced = `${personal.slice(0, 6)} ${personal.slice(6)}`;
    expect(await portal(`${head}${personal};${personal};${personal};a ${spaced};${personal}`)).toEqual([
      'column-unknown 1 Navn',
      'personal-number 2 Navn',
      'personal-number 2 id',
      'personal-number 2 innsendt',
      'personal-number 2 kanal',
      'personal-number 2 kommunenummer',
    ]);
    expect(await portal(`innsendt;${personal}\n`)).toEqual(
      ['municipality-missing 1 kommunenummer', 'personal-number 1 #2'].sort((a, b) => (a < b ? 1 : -1)),
    );
    const rows =
      row(1, [text('innsendt'), text('kommunenummer'), text('id')]) +
      row(2, [text(time), text('0301'), number('1.5875011119E9')]) +
      row(3, [text(time), text('0301'), number('1.5875011119E10')]);
    expect(await portal(writeWorkbook({ rows }))).toEqual(['personal-number 3 id']);
  });

  it('cell-too-long', async () => {
    const head = 'innsendt;kommunenummer;kanal\n';
    expect(await portal(`${head}${time};0301;${'a'.repeat(4096)}\n${time};0301;${'a'.repeat(4097)}`)).toEqual(
      ['value-not-allowed 2 kanal', 'cell-too-long 3 kanal'],
    );
    expect(await portal(`${head}${time};0301;${'a '.repeat(1 << 19)} ${personal}`)).toEqual([
      'personal-number 2 kanal',
    ]);
    const rows =
      row(1, [text('innsendt'), text('kommunenummer')]) + row(2, [text(time), text('x'.repeat(5000))]);
    expect(await portal(writeWorkbook({ rows, change: (part) => ({ ...part, stored: true }) }))).toEqual([
      'cell-too-long 2 kommunenummer',
    ]);
  });
});
