import { describe, expect, it } from 'vitest';
import { at, csvSheet, mapped, sheet, syntheticNumber, understood } from './messy.fixture.ts';
import { nothingPointedOut, understand } from './understand.ts';

const header = ['Saksbehandler', 'Mottatt dato', 'Meldings-ID', 'Komm.nr'];
const entry = ['Kari Eksempel', '28.03.2023 14:05', 'abc-1', '4601'];

describe('the header is found', () => {
  it('below title rows, empty rows and cells merged over several columns', () => {
    const table = sheet(['Rapport mottatt', '', '', ''], ['Uttrekk', at('2023-06-01')], [], header, entry);
    const found = understood([table]);
    expect(found.place).toEqual({ sheet: 0, headerRow: 3 });
    expect(mapped(found)).toEqual([
      'mottatt=Mottatt dato',
      'bekymringsmeldingId=Meldings-ID',
      'kommunenummer=Komm.nr',
    ]);
    expect(found.entries).toEqual([4]);
  });

  it('below a row of group names over the columns', () => {
    const found = understood([
      sheet(
        ['Sak', '', 'Dato', ''],
        ['Nr', 'Navn', 'Mottatt', 'Registrert'],
        ['1', 'A', at('2023-01-02'), ''],
      ),
    ]);
    expect(found.place.headerRow).toBe(1);
    expect(mapped(found)).toEqual(['mottatt=Mottatt', 'registrert=Registrert']);
  });

  it('in another sheet than the first', () => {
    const found = understood([sheet(['Forside'], ['Antall', '3']), sheet(header, entry)]);
    expect(found.place).toEqual({ sheet: 1, headerRow: 0 });
  });

  it('in a sheet that is hidden only where no other has one', () => {
    const hidden = { ...sheet(header, entry), isHidden: true };
    const seen = sheet(['Mottatt', 'Kanal'], ['2023-06-01', 'Portal']);
    expect(understood([hidden, seen]).place.sheet).toBe(1);
    expect(understood([hidden, sheet(['Forside'])]).place.sheet).toBe(0);
  });

  it('of one column, where times follow', () => {
    expect(understood([sheet(['Dato mottatt'], ['1.6.2023 9:05'])]).entries).toEqual([1]);
    expect(understood([sheet(['Dato'], ['Mottatt'], ['2023-06-01'])]).place.headerRow).toBe(1);
  });

  it('with empty columns before, within and after', () => {
    const found = understood([sheet(['', 'Mottatt', '', 'Kanal', ''], ['', '2023-06-01', '', 'Portal', ''])]);
    expect(mapped(found)).toEqual(['mottatt=Mottatt', 'kanal=Kanal']);
    expect(found.columns.map(({ shownName }) => shownName)).toEqual(['#1', 'Mottatt', '#3', 'Kanal', '#5']);
  });

  it('in CSV with titles above, whatever its separator and encoding', () => {
    const rows = 'Rapport, med; tegn\n\nMottatt dato;Kanal;Navn\n01.06.2023 12:00;Portal;Blåbær, Kari\n';
    for (const text of [rows, rows.replaceAll(';', '\t'), rows.replace('å', 'a').replaceAll('\n', '\r\n')]) {
      expect(mapped(understood([csvSheet(text)]))).toEqual(['mottatt=Mottatt dato', 'kanal=Kanal']);
    }
    const windows1252 = Uint8Array.from([...'Mottatt;Bl\u00e5\n2023-06-01;x'], (letter) =>
      letter.charCodeAt(0),
    );
    expect(understood([csvSheet(windows1252)]).columns[1]!.shownName).toBe('Blå');
  });

  it('nowhere, and then the user has to point it out', () => {
    const table = sheet(['Når', 'Hvem'], ['2023-06-01', 'A']);
    const result = understand([table], 'Visma Familia', nothingPointedOut, 'register');
    expect(result).toEqual({ ok: false, code: 'no-header', place: { sheet: 0, headerRow: 0 } });
    const again = understand([table], 'Visma Familia', { ...nothingPointedOut, headerRow: 0 }, 'register');
    expect(again).toMatchObject({ ok: false, code: 'no-time' });
    expect(mapped(understood([table], { headerRow: 0, timeColumn: 0 }))).toEqual(['mottatt=Når']);
  });
});

describe('columns', () => {
  it('that the contract does not have are left out: names and free text', () => {
    const found = understood([sheet(header, entry)]);
    expect(found.columns[0]).toMatchObject({
      shownName: 'Saksbehandler',
      name: null,
      leftOut: 'not-allowed',
    });
  });

  it('of one meaning: the one surest named is sent, the others are left out', () => {
    const found = understood([
      sheet(['Dato mottatt', 'Mottatt', 'Dato'], ['2023-06-01', '2023-06-02', '2023-06-03']),
    ]);
    expect(mapped(found)).toEqual(['mottatt=Mottatt']);
    expect(found.columns.map(({ leftOut }) => leftOut)).toEqual(['twice', null, 'twice']);
  });

  it('pointed out by the user hold before any name', () => {
    const table = sheet(['Mottatt', 'Importert'], ['2023-06-01', '2023-06-02']);
    const found = understood([table], { timeColumn: 1 });
    expect(mapped(found)).toEqual(['mottatt=Importert']);
    expect(found.columns.map(({ leftOut }) => leftOut)).toEqual(['twice', null]);
  });

  it('named after a municipality are its number only where they hold numbers', () => {
    expect(mapped(understood([sheet(['Mottatt', 'Kommune'], ['2023-06-01', '301'])]))).toContain(
      'kommunenummer=Kommune',
    );
    const named = understood([sheet(['Mottatt', 'Kommune'], ['2023-06-01', 'Bergen'])]);
    expect(named.columns[1]).toMatchObject({ name: null, leftOut: 'no-number' });
  });

  it('say whether their name is assumed for a case system', () => {
    const found = understood([sheet(['Melding mottatt', 'Kanal'], ['2023-06-01', 'Portal'])]);
    expect(found.columns.map(({ isAssumed }) => isAssumed)).toEqual([true, false]);
    expect(
      understand(
        [sheet(['Melding mottatt'], ['2023-06-01'])],
        'Acos Barnevern',
        nothingPointedOut,
        'register',
      ).ok,
    ).toBe(false);
  });
});

describe('rows', () => {
  it('that are empty, repeat the header or stand below as notes are no entries', () => {
    const found = understood([
      sheet(
        header,
        entry,
        [],
        header,
        entry,
        ['', '', '', ''],
        ['Totalt', ''],
        ['', 'Utskrift fra fagsystemet'],
      ),
    ]);
    expect(found).toMatchObject({ entries: [1, 4], notes: [6, 7], headersAgain: [3], emptyRows: 2 });
  });

  it('that say something only in columns left out are notes wherever they stand', () => {
    const found = understood([sheet(header, ['Uke 13'], entry)]);
    expect(found).toMatchObject({ entries: [2], notes: [1] });
  });

  it('that may be meant as entries are kept, so that their fault is told', () => {
    const rows = [
      ['', '31.02.2023', '', ''],
      ['', '', 'abc-2', ''],
      ['Kari', 'i går', 'abc-3', '4601'],
    ];
    for (const last of rows) expect(understood([sheet(header, entry, last)]).entries).toEqual([1, 2]);
  });
});

describe('personal numbers', () => {
  it('in what would be sent are told by row and column', () => {
    const found = understood([sheet(['Tittel'], header, entry, ['', '2023-06-01', syntheticNumber, '4601'])]);
    expect(found).toMatchObject({
      personalSent: [{ row: 4, column: 'Meldings-ID' }],
      personalSentTotal: 1,
      personalLeftOutTotal: 0,
    });
  });

  it('are told one by one to a hundred, and counted beyond', () => {
    const rows = Array.from({ length: 101 }, () => ['2023-06-01', syntheticNumber]);
    const found = understood([sheet(['Mottatt', 'Meldings-ID'], ...rows)]);
    expect([found.personalSent.length, found.personalSentTotal]).toEqual([100, 101]);
  });

  it('in what is left out are only counted, and no header with one is repeated', () => {
    const spaced = `${syntheticNumber.slice(0, 6)} ${syntheticNumber.slice(6)}`;
    const found = understood([
      sheet(
        [`Sak ${syntheticNumber}`],
        [`Om ${spaced}`, ...header.slice(1)],
        [`Gjelder ${spaced}`, ...entry.slice(1)],
      ),
    ]);
    expect(found).toMatchObject({ personalSentTotal: 0, personalLeftOutTotal: 3 });
    expect(found.columns[0]!.shownName).toBe('#1');
  });

  it('are found in a cell that was too long to keep', () => {
    const long = `Mottatt;Notat\n2023-06-01;${'x '.repeat(3000)}${syntheticNumber}\n`;
    expect(understood([csvSheet(long)]).personalLeftOutTotal).toBe(1);
  });
});
