import { describe, expect, it } from 'vitest';
import { bytesSource } from '../log-source.ts';
import type { Sheet } from './cells.ts';
import { checkTable } from './check-table.ts';
import { at, csvSheet, mapped, sheet, syntheticNumber, understood } from './messy.fixture.ts';
import { csvPieces, rowsWithHeader, tableToSend } from './to-send.ts';
import { nothingPointedOut, understand } from './understand.ts';
import type { PointedOut } from './understand.ts';

const options = {
  side: 'portal' as const,
  nowMs: Date.UTC(2023, 5, 15),
  scopeMunicipalities: 3,
  scopeNamesDistricts: false,
};

const found = (table: Sheet, pointed: Partial<PointedOut> = {}) => understood([table], pointed, 'portal');

function sent(table: Sheet, pointed: Partial<PointedOut> = {}): string {
  return [...csvPieces(rowsWithHeader(tableToSend(table, found(table, pointed))))].join('');
}

function checked(table: Sheet, given = options) {
  const toSend = tableToSend(table, found(table));
  return checkTable(toSend, bytesSource(new TextEncoder().encode(sent(table))), given);
}

const titles = [['Bekymringsmeldinger sendt fra portalen'], ['Uttrekk', at('2023-06-01')], []];

describe("the portal's log is understood", () => {
  it("by the names of KS's administration, at once", () => {
    const names = [
      'bekymringsmeldingId',
      'fiksOrgId',
      'bydelRessursId',
      'innsendt',
      'bydelsnavn',
      'fraFagsystem',
      'skjemaType',
      'kanal',
      'bekreftet',
    ];
    const row = [
      'a-1',
      'f-1',
      'r-1',
      '2023-03-28T14:05:09.123',
      'Åsane',
      'false',
      'PRIVAT',
      'FIKS_IO',
      'true',
    ];
    const table = csvSheet(`${names.join(',')}\n${row.join(',')}\n`, 'portal');
    expect(mapped(found(table))).toEqual(names.map((name) => `${name}=${name}`));
    expect(sent(table)).toBe(`${names.join(';')}\n${row.join(';')}\n`);
    const result = checked(table, { ...options, scopeMunicipalities: 1 });
    expect(result).toMatchObject({ ok: true, table: { rows: 1, receivedOnly: 0, hasTimeOfDay: true } });
  });

  it('below titles, with dates of Excel and a column of names left out', () => {
    const table = sheet(
      ...titles,
      ['Melder', 'Innsendt tidspunkt', 'Meldings-ID', 'Komm.nr'],
      ['Kari Eksempel', at('2023-03-28T14:05'), 'a-1', '1804'],
      [],
      [`Ola ${syntheticNumber}`, at('2023-03-29'), 'a-2', '301'],
      ['Totalt', '', '', ''],
    );
    const understanding = found(table);
    expect(understanding).toMatchObject({ place: { headerRow: 3 }, entries: [4, 6], notes: [7] });
    expect(understanding.columns[0]).toMatchObject({
      shownName: 'Melder',
      name: null,
      leftOut: 'not-allowed',
    });
    expect(understanding).toMatchObject({ personalSentTotal: 0, personalLeftOutTotal: 1 });
    expect(sent(table)).toBe(
      'innsendt;bekymringsmeldingId;kommunenummer\n2023-03-28T14:05:00;a-1;1804\n2023-03-29T00:00:00;a-2;301\n',
    );
    const period = { from: Date.UTC(2023, 2, 28, 12, 5), to: Date.UTC(2023, 2, 28, 22, 0, 0, 999) };
    expect(checked(table)).toMatchObject({ ok: true, table: { rows: 2, mendedCells: 1, period } });
  });

  it.each(['Sendt', 'Innsendt', 'Tidspunkt innsendt', 'Sendingstidspunkt', 'Tidspunkt', 'Dato sendt'])(
    'with the time called «%s»',
    (name) => {
      const table = sheet([name, 'Komm.nr'], ['28.03.2023 14:05', '1804']);
      expect(mapped(found(table))).toEqual([`innsendt=${name}`, 'kommunenummer=Komm.nr']);
    },
  );

  it('with the day and the time of day apart', () => {
    const table = sheet(['Dato', 'Klokkeslett', 'Komm.nr'], ['28.3.2023', '9.05', '1804']);
    expect(found(table).clockColumn).toBe(1);
    expect(sent(table)).toBe('innsendt;kommunenummer\n28.03.2023 09:05;1804\n');
  });

  it('with the column that the user points out', () => {
    const table = sheet(['Når', 'Kommunenummer'], ['28.03.2023 14:05', '1804']);
    const result = understand([table], 'Visma Familia', { ...nothingPointedOut, headerRow: 0 }, 'portal');
    expect(result).toMatchObject({ ok: false, code: 'no-time' });
    expect(sent(table, { headerRow: 0, timeColumn: 0 })).toMatch(/^innsendt;kommunenummer\n/);
  });

  it("never by the register's time alone, nor a register by the portal's", () => {
    const register = sheet(['Mottatt', 'Registrert'], ['28.03.2023', '29.03.2023']);
    expect(understand([register], 'Visma Familia', nothingPointedOut, 'portal').ok).toBe(false);
    const portal = sheet(['Innsendt', 'Komm.nr'], ['28.03.2023', '1804']);
    expect(understand([portal], 'Visma Familia', nothingPointedOut, 'register').ok).toBe(false);
  });
});

describe('the check before sending', () => {
  it('is the one of the portal side, told by the rows and columns of the own table', () => {
    const table = sheet(
      ...titles,
      ['Melder', 'Sendt', 'Id', 'Kommune', 'Kanal'],
      ['A', 'i går', 'a-1', '1804', ''],
      ['B', '2023-03-28', '', '', '<b>'],
    );
    const result = checked(table);
    const told = result.ok ? [] : result.faults.list.map(({ row, column, code }) => [row, column, code]);
    expect(told).toEqual([
      [5, 'Sendt', 'time-unreadable'],
      [6, 'Id', 'id-partial'],
      [6, 'Kanal', 'value-not-allowed'],
      [6, 'Kommune', 'municipality-missing'],
    ]);
  });

  it('asks for the municipality where the service has several', () => {
    const result = checked(sheet(['Innsendt', 'Id'], ['2023-03-28', 'a-1']));
    expect(!result.ok && result.faults.list.map(({ code }) => code)).toEqual(['municipality-missing']);
  });

  it.each([
    ['27.03.2022', false],
    ['30.10.2022', false],
    ['30.10.2022 02:30', true],
    ['28.03.2023 14:05', true],
  ])('knows of %s whether it has a time of day: %s', (time, hasTimeOfDay) => {
    expect(checked(sheet(['Innsendt', 'Komm.nr'], [time, '1804']))).toMatchObject({
      table: { rows: 1, hasTimeOfDay },
    });
  });

  it('takes a table without rows, and tells no period of it', () => {
    expect(checked(sheet(['Innsendt', 'Komm.nr']))).toMatchObject({
      ok: true,
      table: { rows: 0, period: null },
    });
  });

  it.each([
    [49, false],
    [50, true],
    [51, false],
  ])("says of %d rows whether they look cut to KS's page: %s", (rows, looksCut) => {
    const all = Array.from({ length: rows }, () => ['2023-03-28', '1804']);
    expect(checked(sheet(['Innsendt', 'Komm.nr'], ...all))).toMatchObject({
      ok: true,
      table: { rows, looksCut, hasTimeOfDay: false },
    });
  });
});
