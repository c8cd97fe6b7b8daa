import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import { faultsOf, readPortal, readRegister } from '../log-reader/testing/read-bytes.ts';
import { number, row, text, writeWorkbook } from '../log-reader/testing/workbook-writer.ts';
import type { WorkbookParts } from '../log-reader/testing/workbook-writer.ts';

const utc = (time: string) => Date.parse(time);
const head = row(1, [text('innsendt'), text('kommunenummer')]);
const oslo = number('301');

async function spans(book: WorkbookParts): Promise<[string, string][]> {
  const reading = await readPortal(writeWorkbook(book));
  if (!reading.ok) throw new Error(faultsOf(reading).join());
  const { sentFrom, sentTo } = reading.log;
  return [...sentFrom].map((from, index) => [
    new Date(from).toISOString(),
    new Date(sentTo[index]!).toISOString(),
  ]);
}

const day = ['2023-03-27T22:00:00.000Z', '2023-03-28T21:59:59.999Z'];
const midnight = ['2023-03-27T22:00:00.000Z', '2023-03-27T22:00:00.999Z'];
const noon = ['2023-03-28T10:00:00.000Z', '2023-03-28T10:00:00.999Z'];

describe('dates of a workbook', () => {
  it('count from 1900 or 1904', async () => {
    expect(await spans({ rows: head + row(2, [number('45013.5', 2), oslo]) })).toEqual([noon]);
    expect(await spans({ rows: head + row(2, [number('43551.5', 3), oslo]), is1904: true })).toEqual([noon]);
  });

  it('are days when whole, and midnights where the column has a time of day', async () => {
    const whole = row(2, [number('45013', 1), oslo]);
    expect(await spans({ rows: head + whole })).toEqual([day]);
    expect(await spans({ rows: head + whole + row(3, [text('2023-03-28'), oslo]) })).toEqual([day, day]);
    expect(await spans({ rows: head + whole + row(3, [number('45013.5', 1), oslo]) })).toEqual([
      midnight,
      noon,
    ]);
    expect(await spans({ rows: head + whole + row(3, [text('28.03.2023 12:00:00'), oslo]) })).toEqual([
      midnight,
      noon,
    ]);
  });

  it('become midnights in each column of a register by itself', async () => {
    const rows =
      row(1, [text('mottatt'), text('sendt'), text('kommunenummer')]) +
      row(2, [number('45013', 1), number('45013', 1), oslo]) +
      row(3, [number('45013.5', 1), number('45013', 1), oslo]);
    const reading = await readRegister(writeWorkbook({ rows }));
    if (!reading.ok) throw new Error(faultsOf(reading).join());
    const { log } = reading;
    expect([...log.dateOnly]).toEqual([0, 0]);
    expect(log.receivedTo[0]! - log.receivedFrom[0]!).toBe(999);
    expect(log.sentTo![0]! - log.sentFrom![0]!).toBe(86_399_999);
  });

  it('are taken to the nearest second', async () => {
    const almostNoon = row(2, [number('45013.499999', 2), oslo]);
    const fraction = row(3, [number('45013.99999999', 2), oslo]);
    expect((await spans({ rows: head + almostNoon + fraction })).map(([from]) => from)).toEqual([
      noon[0],
      '2023-03-28T22:00:00.000Z',
    ]);
  });

  it('are Norwegian time: twice in October, never in March', async () => {
    const october = row(2, [number('44864.104166666664', 2), oslo]);
    expect(await spans({ rows: head + october })).toEqual([
      ['2022-10-30T00:30:00.000Z', '2022-10-30T01:30:00.999Z'],
    ]);
    const march = writeWorkbook({ rows: head + row(2, [number('45011.104166666664', 2), oslo]) });
    expect(faultsOf(await readPortal(march))).toEqual(['time-nonexistent 2 innsendt']);
  });
});

describe('cells of a workbook', () => {
  it('are texts as a CSV file would have them', async () => {
    const ids = new IdTable();
    const rows =
      row(1, [text('Innsendt '), text('kommune_nummer'), text('id'), text('bydelsnavn')]) +
      row(2, ['<c t="s"><v>0</v></c>', number('4601'), number('1.2345678901E10'), '<c t="b"><v>1</v></c>']) +
      row(3, ['<c t="d"><v>2023-03-28T12:00:00</v></c>', number('301'), text('a&#x62;c&#100;efgh'), '<c/>']) +
      row(5, [
        '<c t="str"><f>A1</f><v>28.03.2023</v></c>',
        '<c t="s"><v>1</v></c>',
        '<c t="inlineStr"><is><r><t>sak</t></r>' +
          '<rPh><t>no</t></rPh><r><t><![CDATA[-12345678]]></t></r></is></c>',
      ]);
    const strings = ['2023-03-28 12:00:00', '\u00a00301 '];
    const reading = await readPortal(writeWorkbook({ rows, strings }), {}, ids);
    if (!reading.ok) throw new Error(faultsOf(reading).join());
    expect([...reading.log.rowNumbers.toColumn()]).toEqual([2, 3, 5]);
    expect([...reading.log.municipality]).toEqual([4601, 301, 301]);
    expect([...reading.log.id].map((id) => ids.show(id))).toEqual([
      '12345678901',
      'abcdefgh',
      'sak-12345678',
    ]);
    expect([...reading.log.sentFrom].slice(0, 2)).toEqual([utc(noon[0]!), utc(noon[0]!)]);
  });

  it('may be missing at the end of a row, and rows may be missing', async () => {
    const rows =
      row(1, [text('innsendt'), text('kommunenummer'), text('kanal'), text(' ')]) +
      row(4, [text('2023-03-28'), oslo]) +
      row(6, [text(''), text(' ')]) +
      row(7, [text('2023-03-28')]);
    expect(faultsOf(await readPortal(writeWorkbook({ rows })))).toEqual([
      'municipality-missing 7 kommunenummer',
    ]);
  });

  it('are found where no cell and no row says where it stands', async () => {
    const bare = `<row>${text('innsendt')}${text('kommunenummer')}</row><row>${text('2023-03-28')}${oslo}</row>`;
    expect(await spans({ rows: bare })).toEqual([day]);
  });

  it('out of order, or that refer to nothing, make no workbook', async () => {
    for (const rows of [
      row(2, [text('a')]) + row(1, [text('b')]),
      '<row r="1"><c r="B1"/><c r="A1"/></row>',
      '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
      '<row r="1"><c r="A2"><v>9</v></c></row>',
      '<row r="1048577"/>',
      '<row r="1"><c r="A1"><v>&unknown;</v></c></row>',
    ]) {
      expect(faultsOf(await readPortal(writeWorkbook({ rows })))).toEqual(['unknown-format']);
    }
  });
});

describe('workbooks', () => {
  it('of another program are read as their CSV is', async () => {
    const time = (iso: string) => ({ value: new Date(iso), type: Date, format: 'dd.mm.yyyy hh:mm:ss' });
    const written = await writeExcelFile([
      [{ value: 'Innsendt' }, { value: 'Kommunenummer' }, { value: 'tilstand' }],
      [time('2023-03-28T12:00:00Z'), { value: 301, type: Number }, { value: 'LEVERT', type: String }],
      [time('2023-03-29T00:00:00Z'), { value: '4601', type: String }, { value: 'PRINT', type: String }],
    ]).toBuffer();
    const csv =
      'Innsendt;Kommunenummer;tilstand\n28.03.2023 12:00:00;301;LEVERT\n29.03.2023 00:00:00;4601;PRINT';
    expect(await readPortal(new Uint8Array(written))).toEqual(await readPortal(csv));
  });

  it('of many rows pass in batches, and stop at the limit', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) =>
      row(index + 2, [text('2023-03-28'), oslo]),
    ).join('');
    const file = writeWorkbook({ rows: head + rows });
    const reading = await readPortal(file);
    expect(reading.ok && [reading.log.rowCount, reading.log.rowNumbers.toColumn().at(-1)]).toEqual([
      50_000, 50_001,
    ]);
    expect(faultsOf(await readPortal(file, { maxRows: 49_999 }))).toEqual(['too-many-rows 50001']);
  });

  it('in UTF-16 and with another first sheet are read', async () => {
    const change: WorkbookParts['change'] = (part) =>
      part.name.endsWith('sheet1.xml')
        ? {
            ...part,
            content: Buffer.from(`\ufeff${(part.content as string).replace(/<\?xml.*?\?>/, '')}`, 'utf16le'),
          }
        : part;
    expect(await spans({ rows: head + row(2, [text('28.03.2023'), oslo]), change })).toEqual([day]);
  });

  it('that take too long are given up', async () => {
    const file = writeWorkbook({ rows: head });
    expect(faultsOf(await readPortal(file, { xlsx: { maxMs: 1 } }))).toEqual(['archive-unsafe']);
  });

  it('without a sheet, or whose parts are missing, are no workbooks', async () => {
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
      const file = writeWorkbook({
        rows: head,
        change: (part) => (part.name === name ? { ...part, name: 'x' } : part),
      });
      expect(faultsOf(await readPortal(file))).toEqual(['unknown-format']);
    }
  });
});
