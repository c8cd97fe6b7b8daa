import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, readPortal, readRegister } from './testing/read-bytes.ts';

/** How many of the cases are tried; the tests of mutants make do with fewer. */
const part = Number(process.env['LOG_CASES_PART'] ?? 1);

describe('faults', () => {
  it('are sorted by row and column; a thousand are listed and all are counted', async () => {
    const rows = 'x;y;a b\n'.repeat(700);
    const reading = await readPortal(`kommunenummer;innsendt;id\n${rows}`);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.faults.total).toBe(2100);
    expect(reading.faults.list.length).toBe(1000);
    expect(faultsOf(reading).slice(0, 4)).toEqual([
      'value-not-allowed 2 id',
      'time-unreadable 2 innsendt',
      'municipality-unknown 2 kommunenummer',
      'value-not-allowed 3 id',
    ]);
    expect(faultsOf(reading)[999]).toBe('value-not-allowed 335 id');
  });

  it('of early rows without an id are listed before later ones that were found first', async () => {
    const early = '2023-03-28;0301;\n'.repeat(600);
    const late = 'x;0301;aaaaaaaa\n'.repeat(600);
    const reading = await readPortal(`innsendt;kommunenummer;id\n${early}${late}`);
    const faults = faultsOf(reading);
    expect([faults[0], faults[599], faults[600], faults[999]]).toEqual([
      'id-partial 2 id',
      'id-partial 601 id',
      'time-unreadable 602 innsendt',
      'time-unreadable 1001 innsendt',
    ]);
  });

  it('never repeat what stands in a cell', async () => {
    const marker = 'Zqxwv';
    const headers = [
      'innsendt',
      'kommunenummer',
      'id',
      'kanal',
      'bydelsnummer',
      'antall',
      'mottatt',
      'sendt',
    ];
    const cell = fc.constantFrom(
      marker,
      `"${marker}`,
      `"${marker}"${marker}`,
      `${marker} 01810750126`,
      `${marker}${'-'.repeat(5000)}`,
      `<${marker}>`,
      '2023-03-28',
      '0301',
      '',
      '01810750126',
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.subarray(headers, { minLength: 1 }), table, async (header, rows) => {
        const file = [header, ...rows].map((cells) => cells.join(';')).join('\n');
        for (const read of [readPortal, readRegister]) {
          const told = JSON.stringify(await read(file));
          expect(told).not.toContain(marker);
          expect(told).not.toContain('018107');
        }
      }),
      { numRuns: 1000 * part },
    );
  });
});
