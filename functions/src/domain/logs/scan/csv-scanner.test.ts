import { describe, expect, it } from 'vitest';
import { CellFlag, maxCells } from './cell-record.ts';
import { CsvScanner } from './csv-scanner.ts';
import { scanText } from './scan.fixture.ts';

/** How far apart the places are that are tried; the tests of mutants make do with fewer. */
const step = process.env['LOG_CASES_PART'] === undefined ? 97 : 5000;

function cellsOf(text: string, separator = ';'): string[][] {
  return scanText(text, separator).map((record) => record.cells);
}

describe('the scanner', () => {
  it('ends a record at LF, CRLF and CR, also mixed, and needs no line end at the last', () => {
    expect(cellsOf('a;b\nc;d\r\ne;f\rg;h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('counts records, not lines', () => {
    const rows = scanText('a\n\n"b\nc"\nd').map((record) => [record.row, record.cells[0]]);
    expect(rows).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b\nc'],
      [4, 'd'],
    ]);
  });

  it('takes off spaces, tabs and no-break spaces, outside and inside quotes', () => {
    expect(cellsOf(' a \t;\u00a0"\u00a0b " \t; ;" "')).toEqual([['a', 'b', '', '']]);
    expect(cellsOf('a \t "b "\t', '\t')).toEqual([['a', 'b', '']]);
    expect(cellsOf('"\ta\t"\tb', '\t')).toEqual([['\ta\t', 'b']]);
    expect(cellsOf('"\ta\t"\tb\n', '\t')).toEqual([['\ta\t', 'b']]);
  });

  it('takes a quote in the middle of an unquoted cell for an ordinary character', () => {
    expect(cellsOf('a"b;5" x;c"')).toEqual([['a"b', '5" x', 'c"']]);
  });

  it('flags text after a closing quote and reads on', () => {
    const [record, next] = scanText('"a"x;b\n"c" ;"d"\u00a0e;"f"\u00a0\n');
    expect(record).toEqual({ row: 1, cells: ['a', 'b'], flags: [CellFlag.quoteUnclosed, 0] });
    expect(next).toEqual({ row: 2, cells: ['c', 'd', 'f'], flags: [0, CellFlag.quoteUnclosed, 0] });
  });

  it('takes nothing after a closing quote for a quote that opens, and blanks for nothing at all', () => {
    for (const text of ['"a"x"b;c', '"a" "b;c', '"a"§;c', '"a"\u00a0§;c', '"a"\t"";c']) {
      expect([text, ...scanText(text)]).toEqual([
        text,
        { row: 1, cells: ['a', 'c'], flags: [CellFlag.quoteUnclosed, 0] },
      ]);
    }
    expect(scanText('"a"\t;"b" \u00a0;c')[0]!.flags).toEqual([0, 0, 0]);
  });

  it('searches what follows a closing quote for personal numbers', () => {
    const both = CellFlag.quoteUnclosed | CellFlag.personalNumber;
    for (const text of ['"a"01810750126', '"a"x 01810750126', '"a" §01810750126']) {
      expect([text, scanText(text)[0]!.flags]).toEqual([text, [both]]);
    }
  });

  it('flags nothing in a record for what was in the one before', () => {
    const flags = scanText('"a"x;b\nc;d\n').map((record) => record.flags);
    expect(flags).toEqual([
      [CellFlag.quoteUnclosed, 0],
      [0, 0],
    ]);
  });

  it('flags an open quote at the end in the record where it opened', () => {
    expect(scanText('a;b\nc;"d\ne;f\n')).toEqual([
      { row: 1, cells: ['a', 'b'], flags: [0, 0] },
      { row: 2, cells: ['c', 'd\ne;f\n'], flags: [0, CellFlag.quoteUnclosed] },
    ]);
  });

  it('keeps 4096 bytes of a cell and flags one more, spaces not counted', () => {
    const longest = 'å'.repeat(2048);
    const padded = `${' '.repeat(9000)}${longest}${' '.repeat(9000)}`;
    expect(scanText(`${padded};"${padded}";${longest}x;${'b'.repeat(50_000)};c`)).toEqual([
      {
        row: 1,
        cells: [longest, longest, '', '', 'c'],
        flags: [0, 0, CellFlag.tooLong, CellFlag.tooLong, 0],
      },
    ]);
    const split = `a${' '.repeat(5000)}b`;
    expect(scanText(split)[0]!.flags).toEqual([CellFlag.tooLong]);
  });

  it('finds a personal number at every place of a cell too long to keep', () => {
    const number = '01810750126';
    for (let before = 4000; before < 20_000; before += step) {
      const long = `${'-'.repeat(before)}${number}${'-'.repeat(20_000 - before)}`;
      expect(scanText(long)[0]!.flags).toEqual([CellFlag.tooLong | CellFlag.personalNumber]);
      const beside = `${'-'.repeat(before)}${number}7${'-'.repeat(20_000 - before)}`;
      expect(scanText(beside)[0]!.flags).toEqual([CellFlag.tooLong]);
    }
  });

  it('keeps no more cells than a spreadsheet has columns', () => {
    const [record] = scanText(`${';'.repeat(maxCells)}01810750126`);
    expect(record!.cells.length).toBe(maxCells);
    expect(record!.flags.at(-1)).toBe(CellFlag.personalNumber);
  });

  it('stops when the reader wants no more', () => {
    let seen = 0;
    const scanner = new CsvScanner(0x3b, { record: () => ++seen < 2 });
    expect(scanner.push(Buffer.from('a\nb\nc\nd'))).toBe(false);
    scanner.finish();
    expect(seen).toBe(2);
  });
});
