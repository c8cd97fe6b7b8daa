import { describe, expect, it } from 'vitest';
import { readPortalLog } from './read-log.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';

async function read(text: string) {
  const options = {
    nowMs: Date.UTC(2026, 0, 1),
    hasScope: false,
    scopeMunicipalities: 0,
    scopeNamesDistricts: false,
    channels: null,
    maxBytes: 1e9,
    maxRows: 1e6,
  };
  return readPortalLog(bytesSource(new TextEncoder().encode(text)), options, new IdTable());
}

async function faults(text: string) {
  const reading = await read(text);
  return reading.ok ? [] : reading.faults.list.map(({ row, column, code }) => [row, column, code]);
}

describe('files that looked like something else', () => {
  it('a text that begins with PK is no archive', async () => {
    expect(await faults('PK;innsendt;kommunenummer\n1;2023-03-28;4601\n')).toEqual([
      [1, 'PK', 'column-unknown'],
    ]);
  });

  it('a trailing separator in the header alone makes no column', async () => {
    const reading = await read('innsendt;kommunenummer;\n2023-03-28;4601\n2023-03-29;4601;\n');
    expect(reading.ok && reading.log.rowCount).toBe(2);
    expect(await faults('innsendt;kommunenummer;\n2023-03-28;4601;x\n')).toEqual([
      [2, '#3', 'column-unknown'],
    ]);
    expect(await faults('innsendt;kommunenummer;\n2023-03-28\n')).toEqual([[2, undefined, 'row-length']]);
    expect(await faults('innsendt;kommunenummer\n2023-03-28;4601;\n')).toEqual([
      [2, undefined, 'row-length'],
    ]);
  });

  it('an id that is too long is not a missing one', async () => {
    const long = `innsendt;kommunenummer;id\n2023-03-28;4601;${'x'.repeat(5000)}\n2023-03-28;4601;abcdefgh\n`;
    expect(await faults(long)).toEqual([[2, 'id', 'cell-too-long']]);
  });

  it.each([4080, 4085, 4090, 4096, 8200])(
    'a spaced personal number at byte %i of a long cell',
    async (at) => {
      const cell = `${'.'.repeat(at)}010190 00083${'.'.repeat(5000)}`;
      expect(await faults(`innsendt;kommunenummer;bydelsnavn\n2023-03-28;4601;${cell}\n`)).toEqual([
        [2, 'bydelsnavn', 'personal-number'],
      ]);
    },
  );
});
