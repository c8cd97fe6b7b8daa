import { describe, expect, it } from 'vitest';
import { bytesSource } from '../log-source.ts';
import type { Cell, Sheet } from './cells.ts';
import { checkTable } from './check-table.ts';
import { clockText, joinedTime, noClockColumn } from './clock-column.ts';
import { at, csvSheet, mapped, sheet, syntheticNumber, understood } from './messy.fixture.ts';
import { csvPieces, rowsWithHeader, tableToSend } from './to-send.ts';

/** A cell that shows a time of day: Excel counts it from the day before 1900. */
const clockAt = (time: string): Cell => at(`1899-12-31T${time}`);
const options = {
  side: 'register' as const,
  nowMs: Date.UTC(2023, 11, 15),
  scopeMunicipalities: 1,
  scopeNamesDistricts: false,
};

function sent(table: Sheet, pointed = {}): string[] {
  const rows = rowsWithHeader(tableToSend(table, understood([table], pointed)));
  return [...csvPieces(rows)].join('').trim().split('\n');
}

describe('a time of day', () => {
  it.each([
    ['9:05', '09:05'],
    ['09.05.30', '09:05:30'],
    ['kl. 9.05', '09:05'],
    ['KL 23:59', '23:59'],
    ['0905', '09:05'],
  ])('%s is %s', (text, clock) => expect(clockText(text)).toBe(clock));

  it.each(['24:00', '9:60', '905', '12', 'ettermiddag', '', '2023-06-01 09:05'])('%s is none', (text) =>
    expect(clockText(text)).toBeNull(),
  );

  it('is a cell of Excel without a day, from 1900 or from 1904 on', () => {
    expect(clockText(clockAt('09:05:30'))).toBe('09:05:30');
    expect(clockText(at('1904-01-01T00:00'))).toBe('00:00:00');
    expect(clockText(at('2023-06-01T09:05'))).toBeNull();
  });
});

describe('a day and a time of day', () => {
  it.each<[Cell, Cell, string]>([
    ['1.6.2023', '9:05', '01.06.2023 09:05'],
    ['2023-06-01', 'kl. 09.05.30', '2023-06-01 09:05:30'],
    [at('2023-06-01'), clockAt('09:05:30'), '2023-06-01 09:05:30'],
    [at('2023-06-01'), '9:05', '2023-06-01 09:05'],
    [at('2023-06-01'), at('2023-06-01T09:05'), '2023-06-01 09:05:00'],
    ['1.6.2023', '', '01.06.2023'],
    [at('2023-06-01'), '', '2023-06-01'],
    [at('2023-06-01T09:05'), '9:05', '2023-06-01T09:05:00'],
    [at('2023-06-01T09:05'), '', '2023-06-01T09:05:00'],
    ['', '9:05', '09:05'],
  ])('%o and %o are %s', (day, clock, joined) => expect(joinedTime(day, clock)).toBe(joined));

  it('that can not be one time stay unreadable', () => {
    const unreadable: [Cell, Cell][] = [
      ['', '9:05'],
      ['1.6.2023', 'formiddag'],
      [at('2023-06-01'), at('2023-06-02T09:05')],
      [at('2023-06-01T09:05'), '10:00'],
    ];
    for (const [day, clock] of unreadable) {
      const bytes = new TextEncoder().encode(`mottatt\n${joinedTime(day, clock)}\n`);
      const table = { names: ['mottatt'], shownNames: ['Dato'], rows: [], rowNumbers: [7], lost: [] };
      const result = checkTable(table, bytesSource(bytes), options);
      expect(!result.ok && result.faults.list.map(({ code, row }) => [code, row])).toEqual([
        ['time-unreadable', 7],
      ]);
    }
  });

  it('in the hour that October has twice reach over both readings', () => {
    const bytes = new TextEncoder().encode(`mottatt\n${joinedTime('29.10.2023', '02:30')}\n`);
    const table = { names: ['mottatt'], shownNames: ['Dato'], rows: [], rowNumbers: [2], lost: [] };
    const result = checkTable(table, bytesSource(bytes), options);
    expect(result.ok && result.table.period).toEqual({
      from: Date.UTC(2023, 9, 29, 0, 30),
      to: Date.UTC(2023, 9, 29, 1, 30, 59, 999),
    });
  });
});

describe('a table with both', () => {
  it('is joined, and a row without a time of day is its whole day', () => {
    const table = csvSheet('Dato;Klokkeslett;Navn\n1.6.2023;9:05;A\n02.06.2023;;B\n');
    const found = understood([table]);
    expect([found.clockColumn, mapped(found)]).toEqual([1, ['mottatt=Dato']]);
    expect(found.columns[1]).toMatchObject({ name: null, isAssumed: true, leftOut: null });
    expect(sent(table)).toEqual(['mottatt', '01.06.2023 09:05', '02.06.2023']);
  });

  it('is understood whatever stands first, and beside a column that only counts', () => {
    const table = sheet(['Tidspunkt', 'Dato', 'Saker'], [clockAt('09:05'), at('2023-06-01'), '3']);
    expect(mapped(understood([table]))).toEqual(['mottatt=Dato']);
    expect(sent(table)).toEqual(['mottatt', '2023-06-01 09:05:00']);
  });

  it('is left alone where the day has its time, where the name says nothing, or where the user says so', () => {
    expect(
      understood([sheet(['Mottatt', 'Klokkeslett'], ['1.6.2023 10:00', '9:05'])]).clockColumn,
    ).toBeNull();
    const unnamed = sheet(['Mottatt', 'Møte'], ['1.6.2023', '9:05']);
    expect(understood([unnamed]).clockColumn).toBeNull();
    expect(sent(unnamed, { clockColumn: 1 })).toEqual(['mottatt', '01.06.2023 09:05']);
    const named = sheet(['Mottatt', 'Klokkeslett'], ['1.6.2023', '9:05']);
    expect(sent(named, { clockColumn: noClockColumn })).toEqual(['mottatt', '01.06.2023']);
    expect(understood([named], { clockColumn: 99 }).clockColumn).toBe(1);
  });

  it('is so below titles with a time of their own', () => {
    const titles = [['Rapport'], [at('2023-06-01T09:05')]];
    expect(understood([sheet(...titles, ['Dato', 'Klokkeslett'], ['1.6.2023', '9:05'])]).clockColumn).toBe(1);
  });

  it('is stopped by a personal number or a cell that is too long in the column that is joined', () => {
    const table = sheet(['Mottatt', 'Klokkeslett'], ['1.6.2023', '9:05'], ['2.6.2023', syntheticNumber]);
    expect(understood([table], { clockColumn: 1 }).personalSent).toEqual([{ row: 3, column: 'Klokkeslett' }]);
    const long = csvSheet(
      `Mottatt;Klokkeslett\n1.6.2023;9:05\n2.6.2023;9:06\n3.6.2023;${'9'.repeat(5000)}\n`,
    );
    expect(tableToSend(long, understood([long])).lost).toMatchObject([{ row: 4, column: 'Klokkeslett' }]);
  });

  it('keeps a last row with a time of day but no day, so that its fault is told', () => {
    const table = sheet(['Mottatt', 'Klokkeslett'], ['1.6.2023', '9:05'], ['', '9:06']);
    expect(understood([table]).entries).toEqual([1, 2]);
  });
});
