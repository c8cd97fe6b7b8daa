import { describe, expect, it } from 'vitest';
import { bytesSource } from '../log-source.ts';
import type { Sheet } from './cells.ts';
import { checkTable } from './check-table.ts';
import { faultRows } from './fault-table.ts';
import { at, csvSheet, sheet, syntheticNumber, understood } from './messy.fixture.ts';
import { csvPieces, rowsWithHeader, tableToSend } from './to-send.ts';

const options = {
  side: 'register' as const,
  nowMs: Date.UTC(2023, 5, 15),
  scopeMunicipalities: 3,
  scopeNamesDistricts: false,
};
const toSend = (table: Sheet) => tableToSend(table, understood([table]));

function sent(table: Sheet): string {
  return [...csvPieces(rowsWithHeader(toSend(table)))].join('');
}

function checked(table: Sheet) {
  return checkTable(toSend(table), bytesSource(new TextEncoder().encode(sent(table))), options);
}

describe('what is sent', () => {
  it('is the columns of the contract under its names, and nothing else', () => {
    const table = csvSheet('Liste\nNavn;Mottatt dato;Meldings-ID\nKari Eksempel;1.6.23, kl. 9.05;"a;1"\n');
    expect(sent(table)).toBe('mottatt;bekymringsmeldingId\n01.06.2023 09:05;"a;1"\n');
  });

  it('has dates as days, or at midnight where the column has times of day', () => {
    expect(sent(sheet(['Mottatt'], [at('2023-06-01')]))).toBe('mottatt\n2023-06-01\n');
    const mixed = sheet(
      ['Mottatt', 'Sendt'],
      [at('2023-06-01'), at('2023-06-01')],
      [at('2023-06-01T09:05:01')],
    );
    expect(sent(mixed)).toBe('mottatt;sendt\n2023-06-01T00:00:00;2023-06-01\n2023-06-01T09:05:01;\n');
    const beside = sheet(['Mottatt'], [at('2023-06-01')], ['1.6.2023 kl 9:05']);
    expect(sent(beside)).toBe('mottatt\n2023-06-01T00:00:00\n01.06.2023 09:05\n');
  });

  it('has a date where no time is asked for as a day, and what could not be kept as nothing', () => {
    const dated = sheet(['Mottatt', 'Kanal'], ['2023-06-01', at('2023-06-01')]);
    expect(sent(dated)).toBe('mottatt;kanal\n2023-06-01;2023-06-01\n');
    const long = 'x'.repeat(5000);
    const lost = csvSheet(`Mottatt;Kanal\n2023-06-01;${long}\n${long};Portal\n2023-06-02;"a""b"\n`);
    expect(sent(lost)).toBe('mottatt;kanal\n2023-06-01;\n;Portal\n2023-06-02;"a""b"\n');
  });

  it('has times of every column in a form of the contract', () => {
    expect(sent(sheet(['Mottatt', 'Sendt'], ['1.6.2023', '1.6.2023 kl 9:05']))).toBe(
      'mottatt;sendt\n01.06.2023;01.06.2023 09:05\n',
    );
  });

  it('comes in pieces that make one file', () => {
    const rows = Array.from({ length: 12_001 }, (_, index) => [String(index)]);
    const pieces = [...csvPieces(rows)];
    expect(pieces.length).toBe(3);
    expect(pieces.join('')).toBe(`${rows.join('\n')}\n`);
    expect([...csvPieces(rows.slice(0, 10_000))].length).toBe(2);
    expect([...csvPieces([])]).toEqual([]);
  });
});

describe('the check before sending', () => {
  it('counts rows and tells the period, as the server reads it', () => {
    const result = checked(
      sheet(['Mottatt', 'Registrert'], ['1.1.2023', '2.1.2023'], ['28.03.2023 14:05', '']),
    );
    expect(result).toEqual({
      ok: true,
      table: {
        rows: 2,
        receivedOnly: 1,
        mendedCells: 0,
        period: { from: Date.UTC(2022, 11, 31, 23), to: Date.UTC(2023, 2, 28, 12, 5, 59, 999) },
        hasTimeOfDay: true,
        looksCut: false,
      },
    });
  });

  it('tells faults by the rows and columns of the table that it was made from', () => {
    const table = sheet(
      ['Liste'],
      [],
      ['Navn', 'Dato mottatt', 'Komm.nr'],
      ['A', '2023-06-01', '4601'],
      [],
      ['B', 'i går', '4601'],
      ['C', '26.03.2023 02:30', '9999'],
      ['D', '2030-01-01', ''],
    );
    const result = checked(table);
    expect(!result.ok && result.faults.list.map(({ row, column, code }) => [row, column, code])).toEqual([
      [6, 'Dato mottatt', 'time-unreadable'],
      [7, 'Komm.nr', 'municipality-unknown'],
      [7, 'Dato mottatt', 'time-nonexistent'],
      [8, 'Dato mottatt', 'time-implausible'],
    ]);
  });

  it('counts days alone apart from times of day, and of no rows tells no period', () => {
    const rows = [
      ['1.1.2023', '2.1.2023'],
      ['2.1.2023', '2.1.2023'],
      ['5.1.2023', ''],
    ];
    expect(checked(sheet(['Mottatt', 'Registrert'], ...rows))).toMatchObject({
      table: { rows: 3, receivedOnly: 1, hasTimeOfDay: false },
    });
    expect(checked(sheet(['Mottatt', 'Kanal']))).toMatchObject({
      ok: true,
      table: { rows: 0, period: null },
    });
  });

  it('refuses what the server would not take for its size', () => {
    const table = toSend(sheet(['Mottatt'], ['2023-06-01']));
    const chunks = () => [new TextEncoder().encode('mottatt\n2023-06-01\n')];
    const largest = 64 * 1024 * 1024;
    expect(checkTable(table, { byteLength: largest, chunks }, options).ok).toBe(true);
    const result = checkTable(table, { byteLength: largest + 1, chunks: () => [] }, options);
    expect(!result.ok && result.faults.list.map(({ code }) => code)).toEqual(['file-too-large']);
  });

  it('never lets a cell that could not be kept pass as an empty one', () => {
    const table = csvSheet(`Mottatt;Kanal\n2023-06-01;${'x'.repeat(5000)}\n`);
    expect(toSend(table).lost).toEqual([{ row: 2, column: 'Kanal', code: 'cell-too-long' }]);
  });
});

describe('the table with faults', () => {
  it('is the own table with what is wrong in front, without personal numbers and formulas', () => {
    const table = sheet(
      ['Tittel'],
      ['Mottatt', 'Notat'],
      ['i går', '=1+1'],
      [at('2023-06-01'), syntheticNumber],
    );
    const fault = { row: 3, column: 'Mottatt', code: 'time-unreadable', text: 'Kan ikke leses.' } as const;
    expect([...faultRows(table, 1, [fault], 'Feil')]).toEqual([
      ['Feil', 'Mottatt', 'Notat'],
      ['Mottatt: Kan ikke leses.', 'i går', "'=1+1"],
      ['', '2023-06-01', ''],
    ]);
  });
});
