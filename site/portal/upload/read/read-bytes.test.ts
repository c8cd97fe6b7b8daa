import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { nothingPointedOut, understand } from '#domain/logs/understanding/understand.ts';
import { tableToSend } from '#domain/logs/understanding/to-send.ts';
import { readBytes } from './read-bytes.ts';

const caseSystem = 'Visma Familia';
const text = (value: string) => ({ value });
const at = (iso: string, format: string) => ({ value: new Date(iso), type: Date, format });
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** What would be sent of the file, row by row. */
async function sent(file: Uint8Array): Promise<(readonly string[])[]> {
  const reading = await readBytes(bufferOf(file), caseSystem, 'register');
  if (!reading.ok) throw new Error(reading.code);
  const result = understand(reading.sheets, caseSystem, nothingPointedOut, 'register');
  if (!result.ok) throw new Error(result.code);
  const { understanding } = result;
  const { names, rows } = tableToSend(reading.sheets[understanding.place.sheet]!, understanding);
  return [names, ...rows];
}

type Sheets = Parameters<typeof writeExcelFile>[0];

/** @param change of the parts of the archive, as a program other than the writer would have made them */
async function workbook(
  sheets: { sheet: string; data: unknown[][] }[],
  change: (name: string, xml: string) => string = (_name, xml) => xml,
): Promise<Uint8Array> {
  const parts = unzipSync(await writeExcelFile(sheets as unknown as Sheets).toBuffer());
  for (const [name, bytes] of Object.entries(parts)) parts[name] = strToU8(change(name, strFromU8(bytes)));
  return zipSync(parts);
}

describe('a workbook', () => {
  it('with merged titles, the day and the time of day apart, and a hidden sheet with more columns', async () => {
    const hidden = ['Dato mottatt', 'Meldings-ID', 'Komm.nr', 'Kanal'].map(text);
    const file = await workbook(
      [
        {
          sheet: 'Grunnlag',
          data: [hidden, [at('2023-01-01', 'dd.mm.yyyy'), text('x'), text('4601'), text('y')]],
        },
        {
          sheet: 'Liste',
          data: [
            [{ value: 'Mottatte meldinger', columnSpan: 3 }, null, null],
            ['Saksbehandler', 'Dato', 'Klokkeslett'].map(text),
            [text('A'), at('2023-03-28', 'dd.mm.yyyy'), at('1899-12-31T09:05:30Z', 'hh:mm:ss')],
            [text('B'), at('2023-03-29', 'dd.mm.yyyy'), null],
          ],
        },
      ],
      (name, xml) =>
        name === 'xl/workbook.xml' ? xml.replace('name="Grunnlag"', 'name="Grunnlag" state="hidden"') : xml,
    );
    expect(await sent(file)).toEqual([['mottatt'], ['2023-03-28 09:05:30'], ['2023-03-29']]);
  });

  it('with the results of formulas, of which an error is no empty cell', async () => {
    const row = [
      at('2023-03-28T14:05:00Z', 'dd.mm.yyyy hh:mm'),
      at('2023-03-28T15:00:00Z', 'dd.mm.yyyy hh:mm'),
    ];
    const file = await workbook(
      [{ sheet: 'Ark1', data: [['Mottatt', 'Registrert'].map(text), row, row] }],
      (name, xml) =>
        name.startsWith('xl/worksheets/')
          ? xml
              .replace(/(<c r="A2"[^>]*>)(<v>)/, '$1<f>NOW()</f>$2')
              .replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3" s="1" t="e"><f>A9/0</f><v>#DIV/0!</v></c>')
          : xml,
    );
    expect(await sent(file)).toEqual([
      ['mottatt', 'registrert'],
      ['2023-03-28T14:05:00', '2023-03-28T15:00:00'],
      ['2023-03-28T14:05:00', '#DIV/0!'],
    ]);
  });
});

describe('a text file', () => {
  it('in Windows-1252 with a title, separated by tabs', async () => {
    const table =
      'Oversikt over bekymringsmeldinger, Bærum\r\n\r\nDato mottatt\tKlokkeslett\tMelder\r\n1.6.2023\t9.05\tÅse\r\n';
    expect(await sent(Buffer.from(table, 'latin1'))).toEqual([['mottatt'], ['01.06.2023 09:05']]);
  });

  it('that says by which sign it is separated, as Excel lets it', async () => {
    expect(await sent(Buffer.from('sep=,\r\nMottatt,Kanal\r\n2023-06-01,Portal\r\n'))).toEqual([
      ['mottatt', 'kanal'],
      ['2023-06-01', 'Portal'],
    ]);
  });

  it('of Unicode, as Excel saves «Unicode-tekst»', async () => {
    const file = Buffer.from('\ufeffMottatt\tMelder\r\n01.06.2023 12:00\tÅse\r\n', 'utf16le');
    expect(await sent(file)).toEqual([['mottatt'], ['01.06.2023 12:00']]);
  });

  it('that is a page, as some reports call a workbook, is told as such', async () => {
    const page = '<html><table><tr><td>Mottatt</td></tr><tr><td>2023-06-01</td></tr></table></html>';
    const reading = await readBytes(bufferOf(strToU8(page)), caseSystem, 'register');
    expect(reading).toEqual({ ok: false, code: 'web-page' });
  });
});
