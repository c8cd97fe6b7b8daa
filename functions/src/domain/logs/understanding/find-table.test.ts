import { describe, expect, test } from 'vitest';
import type { Cell } from './cells.ts';
import { at, mapped, sheet, understood } from './messy.fixture.ts';
import { nothingPointedOut, understand } from './understand.ts';
import type { PointedOut } from './understand.ts';

const headerOf = (...rows: Cell[][]) => {
  const result = understand([sheet(...rows)], 'Visma Familia', nothingPointedOut, 'register');
  return result.ok ? result.understanding.place.headerRow : result.code;
};
const columnsOf = (rows: Cell[][], pointed: Partial<PointedOut> = {}) =>
  understood([sheet(...rows)], pointed).columns;

describe('the header', () => {
  const header = ['Mottatt', 'Kanal'];

  test('stands among the first fifty rows', () => {
    const titles = (count: number): Cell[][] => Array.from({ length: count }, () => ['Tittel']);
    expect(headerOf(...titles(49), header, ['2023-06-01', 'Portal'])).toBe(49);
    expect(headerOf(...titles(50), header, ['2023-06-01', 'Portal'])).toBe('no-header');
  });

  test('is no title with a known word beside others, where no time follows below that word', () => {
    expect(headerOf(['Oversikt', 'Mottatt'], ['Mottatt dato', 'Kanal'], ['2023-06-01', 'Portal'])).toBe(1);
    expect(headerOf(['Mottatt', 'Endret'], ['Portal', '2023-06-01'])).toBe('no-header');
  });

  test('of one known column stands above its times, whatever is empty or missing between', () => {
    expect(headerOf(['Notat', 'Mottatt'], ['a', ''], ['b'], ['c', '2023-06-01'])).toBe(0);
    expect(headerOf(['Notat', 'Mottatt'], ['a'], ['b', at('2023-06-01')])).toBe(0);
    expect(headerOf(['Notat', 'Mottatt'])).toBe(0);
  });

  test('is looked for in the sheet that the user points out', () => {
    const sheets = [sheet(header, ['2023-06-01', 'a']), sheet(['Tittel'], header, ['2023-06-02', 'b'])];
    expect(understood(sheets, { sheet: 1 }).place).toEqual({ sheet: 1, headerRow: 1 });
    expect(understood(sheets, { sheet: 7 }).place).toEqual({ sheet: 0, headerRow: 0 });
    const none = understand([...sheets, sheet(['x'])], '', { ...nothingPointedOut, sheet: 2 }, 'register');
    expect(none).toEqual({ ok: false, code: 'no-header', place: { sheet: 2, headerRow: 0 } });
  });

  test('that the user points out beyond the table names nothing', () => {
    const pointed = { ...nothingPointedOut, headerRow: 9 };
    expect(understand([sheet(header)], 'Visma Familia', pointed, 'register')).toEqual({
      ok: false,
      code: 'no-time',
      place: { sheet: 0, headerRow: 9 },
    });
  });
});

describe('columns', () => {
  test('are as many as the widest row from the header on has, and wider titles are none', () => {
    const rows = [
      ['Rapport', '', '', '', 'Side 1'],
      ['Mottatt', 'Kanal'],
      ['2023-06-01', 'Portal', 'x'],
    ];
    expect(columnsOf(rows)).toEqual([
      { index: 0, shownName: 'Mottatt', name: 'mottatt', isAssumed: false, leftOut: null },
      { index: 1, shownName: 'Kanal', name: 'kanal', isAssumed: false, leftOut: null },
      { index: 2, shownName: '#3', name: null, isAssumed: false, leftOut: 'not-allowed' },
    ]);
  });

  test('of one meaning that are named alike: the first is sent', () => {
    const columns = columnsOf([
      ['Mottatt', 'Mottatt'],
      ['2023-06-01', '2023-06-02'],
    ]);
    expect(columns.map(({ leftOut }) => leftOut)).toEqual([null, 'twice']);
  });

  test('of one meaning: the contract’s own name is surer than another that it knows', () => {
    const found = understood([sheet(['Dato', 'Mottatt'], ['2023-06-01', '2023-06-02'])]);
    expect(mapped(found)).toEqual(['mottatt=Mottatt']);
  });

  test('that the user points out hold also before one that is named surely, on either side', () => {
    const after = columnsOf(
      [
        ['Importert', 'Mottatt'],
        ['2023-06-01', '2023-06-02'],
      ],
      { timeColumn: 0 },
    );
    expect(after.map(({ name }) => name)).toEqual(['mottatt', null]);
  });

  test.each(['Kommune', 'Bydel'])('called «%s» are a number only where a cell below is one', (name) => {
    const sent = (...cells: string[]) =>
      mapped(
        understood([
          sheet(['Liste', '2023'], ['Mottatt', name], ...cells.map((cell) => ['2023-06-01', cell])),
        ]),
      ).length - 1;
    expect(sent('Åsane', '301')).toBe(1);
    for (const cell of ['Åsane', '4601 Bergen', 'Sone 12', '50100', '']) expect(sent(cell), cell).toBe(0);
  });

  test('with names keep none with numbers out, in whatever order they stand', () => {
    const sent = (...names: string[]) => {
      const rows = [
        ['Mottatt', ...names],
        ['2023-06-01', ...names.map((name) => (name === 'Kommune' ? 'Bergen' : '4601'))],
      ];
      return columnsOf(rows).map(({ name, leftOut }) => name ?? leftOut);
    };
    expect(sent('Kommune', 'Komm.nr')).toEqual(['mottatt', 'no-number', 'kommunenummer']);
    expect(sent('Komm.nr', 'Kommune')).toEqual(['mottatt', 'kommunenummer', 'no-number']);
  });

  test('of a table without rows are what their names say: that nothing came can be told of each municipality', () => {
    for (const rows of [
      [['Mottatt', 'Kommune']],
      [
        ['Mottatt', 'Kommune'],
        ['', ''],
      ],
    ]) {
      expect(columnsOf(rows)[1]).toMatchObject({ name: 'kommunenummer', leftOut: null });
    }
  });

  test('with the contract’s own name are sent whatever they hold, so that their fault is told', () => {
    const rows = [
      ['Mottatt', 'Kommunenummer'],
      ['2023-06-01', 'Bergen'],
    ];
    expect(columnsOf(rows)[1]).toMatchObject({ name: 'kommunenummer', leftOut: null });
  });

  test('are shown by a name of one line, and by their place where it is too long', () => {
    const shown = (name: string) =>
      columnsOf([
        [name, 'Mottatt'],
        ['a', '2023-06-01'],
      ])[0]!.shownName;
    expect(shown('Navn \n på\tmelder')).toBe('Navn på melder');
    expect(shown('x'.repeat(64))).toBe('x'.repeat(64));
    expect(shown('x'.repeat(65))).toBe('#1');
  });
});
