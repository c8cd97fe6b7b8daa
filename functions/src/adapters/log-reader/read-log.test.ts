import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { RowKind } from '#domain/logs/log-tables.ts';
import { fileSource } from './file-source.ts';
import { readPortalLog } from './read-log.ts';
import { faultsOf, readPortal, readRegister, testOptions, toBytes } from './testing/read-bytes.ts';

const utc = (text: string) => Date.parse(text);
const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';

/** A portal log with letters of more than one byte, once as text. */
const portalText = [
  'innsendt;kommunenummer;bekymringsmeldingId;bydelsnummer;bydelsnavn;tilstand',
  `2023-03-28T14:05:09.123;0301;${uuid};05;Frogner;LEVERT`,
  `28.03.2023 kl. 14:05;301;{${uuid.toUpperCase()}};5;Grünerløkka;LEVERT_PRINT`,
  '2023-03-28;4601;SAK.1:2;;Årstad – nei'.replace(' – nei', ''),
]
  .map((line, index) => (index === 3 ? `${line};` : line))
  .join('\n');

async function portalLog(...args: Parameters<typeof readPortal>) {
  const reading = await readPortal(...args);
  if (!reading.ok) throw new Error(faultsOf(reading).join());
  return reading.log;
}

async function registerLog(...args: Parameters<typeof readRegister>) {
  const reading = await readRegister(...args);
  if (!reading.ok) throw new Error(faultsOf(reading).join());
  return reading.log;
}

describe('a portal log', () => {
  it('becomes a table of spans, numbers and ids', async () => {
    const ids = new IdTable();
    const log = await portalLog(portalText, {}, ids);
    expect([...log.rowNumbers.toColumn()]).toEqual([2, 3, 4]);
    expect([...log.sentFrom]).toEqual([
      utc('2023-03-28T12:05:09.123Z'),
      utc('2023-03-28T12:05:00Z'),
      utc('2023-03-27T22:00:00Z'),
    ]);
    expect([...log.sentTo]).toEqual([
      utc('2023-03-28T12:05:09.123Z'),
      utc('2023-03-28T12:05:59.999Z'),
      utc('2023-03-28T21:59:59.999Z'),
    ]);
    expect([...log.municipality]).toEqual([301, 301, 4601]);
    expect([...log.district]).toEqual([5, 5, 0]);
    expect([...log.byLetter]).toEqual([0, 1, 0]);
    expect([...log.id].map((id) => ids.show(id))).toEqual([uuid, uuid, 'SAK.1:2']);
    expect(log.mendedCells).toBe(2);
  });

  it('is the same in every encoding, with every separator and line end, and however it is quoted', async () => {
    const expected = await portalLog(portalText);
    const forms: Uint8Array[] = [];
    for (const separator of [';', ',', '\t']) {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        const text = portalText.replaceAll(';', separator).replaceAll('\n', lineEnd);
        const quoted = text.split(lineEnd).map((line) =>
          line
            .split(separator)
            .map((cell) => `"${cell}"`)
            .join(separator),
        );
        forms.push(
          toBytes(text),
          toBytes(`\ufeff${quoted.join(lineEnd)}${lineEnd}`),
          Buffer.from(text, 'latin1'),
        );
        forms.push(Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
      }
    }
    for (const form of forms) {
      for (const size of [1, 7, 1 << 20]) {
        const reading = await readPortalLog(
          bytesSource(new Uint8Array(form), size),
          testOptions,
          new IdTable(),
        );
        expect(reading).toEqual({ ok: true, log: expected });
      }
    }
  });

  it('knows its columns by other names, without regard to case, spaces, _ and -, in any order', async () => {
    for (const header of ['innsendt', 'SENDT', ' sendings_tidspunkt ', 'Tids-Punkt', 'Inn sendt']) {
      const log = await portalLog(`Kommune Nummer,${header}\n0301,2023-03-28\n`);
      expect([...log.municipality]).toEqual([301]);
    }
    const ids = new IdTable();
    await portalLog('innsendt,kommunenummer,MELDINGS_ID\n2023-03-28,0301,abcdefgh', {}, ids);
    expect(ids.show(1)).toBe('abcdefgh');
  });

  it('may hold no rows, and rows that are no rows', async () => {
    expect((await portalLog('innsendt;kommunenummer')).rowCount).toBe(0);
    const log = await portalLog('innsendt;kommunenummer\n\n;\n2023-03-28;0301\n ; \n""\n2023-03-29;0301');
    expect([...log.rowNumbers.toColumn()]).toEqual([4, 7]);
  });

  it('takes a bare number of fewer than eight digits for no id', async () => {
    const log = await portalLog('innsendt;kommunenummer;id\n2023-03-28;0301;1234567\n2023-03-28;0301;\n');
    expect([...log.id]).toEqual([0, 0]);
    const eight = await portalLog('innsendt;kommunenummer;id\n2023-03-28;0301;12345678\n');
    expect([...eight.id]).toEqual([1]);
  });

  it('reads every span of the days on which the clock changes', async () => {
    const times = [
      '2023-10-29 02:30',
      '2023-10-29',
      '2023-03-26',
      '2023-10-29T02:30:00+01:00',
      '1679999999999',
    ];
    const options = { nowMs: utc('2024-01-01T00:00:00Z') };
    const log = await portalLog(
      `innsendt;kommunenummer\n${times.map((time) => `${time};0301`).join('\n')}`,
      options,
    );
    const spans = [...log.sentFrom].map((from, index) => [from, log.sentTo[index]]);
    expect(spans).toEqual([
      [utc('2023-10-29T00:30:00Z'), utc('2023-10-29T01:30:59.999Z')],
      [utc('2023-10-28T22:00:00Z'), utc('2023-10-29T22:59:59.999Z')],
      [utc('2023-03-25T23:00:00Z'), utc('2023-03-26T21:59:59.999Z')],
      [utc('2023-10-29T01:30:00Z'), utc('2023-10-29T01:30:00.999Z')],
      [1679999999999, 1679999999999],
    ]);
  });
});

describe('a register log', () => {
  it('becomes a table of entries and of rows that are none', async () => {
    const text = [
      'mottattDato;registrert;sendt;antall;id;kommunenummer;bydelsnummer;kanal',
      `28.03.2023;29.03.2023;2023-03-28 14:05;1;${uuid};0301;00;Portal`,
      '28.03.2023 14:06;;;3;1234;;7;Portal',
      '28.03.2023;29.03.2023;;5;;4601;;Telefon',
      '28.03.2023;29.03.2023;;0;;4601;;Portal, annen',
    ].join('\n');
    const log = await registerLog(text, { hasScope: true, channels: ['Portal', 'Portal, annen'] });
    expect([...log.kind]).toEqual([RowKind.entry, RowKind.receivedOnly, RowKind.otherChannel, RowKind.entry]);
    expect([...log.count!]).toEqual([1, 3, 5, 0]);
    expect([...log.dateOnly]).toEqual([1, 0, 1, 1]);
    expect([...log.sentFrom!]).toEqual([utc('2023-03-28T12:05:00Z'), NaN, NaN, NaN]);
    expect([...log.sentTo!]).toEqual([utc('2023-03-28T12:05:59.999Z'), NaN, NaN, NaN]);
    expect([...log.id]).toEqual([1, 0, 0, 0]);
    expect([...log.municipality]).toEqual([301, 0, 4601, 4601]);
    expect([...log.district]).toEqual([0, 7, 0, 0]);
    expect(log.mendedCells).toBe(1);
    expect((await registerLog(text, { hasScope: true })).kind[2]).toBe(RowKind.entry);
  });

  it('shares ids with the portal log', async () => {
    const ids = new IdTable();
    const portal = await portalLog(`innsendt;kommunenummer;id\n2023-03-28;0301;${uuid}`, {}, ids);
    const register = await registerLog(
      `mottatt;kommunenummer;id\n2023-03-28;0301;{${uuid.toUpperCase()}}`,
      {},
      ids,
    );
    expect(register.id[0]).toBe(portal.id[0]);
    expect(ids.size).toBe(1);
  });
});

describe('a file on disk', () => {
  it.each([
    ['without a mark', ''],
    ['after a byte order mark', '\ufeff'],
  ])('reads as its bytes do, %s', async (_name, mark) => {
    const folder = mkdtempSync(join(tmpdir(), 'reader-'));
    try {
      const path = join(folder, 'logg.csv');
      // In several pieces, and of so many rows that most are read by their shape.
      const text = `${mark}innsendt;kommunenummer\n${'2023-03-28;0301\n'.repeat(40_000)}`;
      writeFileSync(path, text);
      const told: number[] = [];
      const options = { ...testOptions, onProgress: (bytes: number) => told.push(bytes) };
      const reading = await readPortalLog(fileSource(path), options, new IdTable());
      expect(reading).toEqual(await readPortal(text));
      expect(told.at(-1)).toBe(Buffer.byteLength(text));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
