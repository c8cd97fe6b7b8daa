import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellFlag, maxCells } from './cell-record.ts';
import { CsvScanner } from './csv-scanner.ts';

interface Scanned {
  row: number;
  cells: string[];
  flags: number[];
}

function scan(chunks: Iterable<Uint8Array>, separator = ';'): Scanned[] {
  const records: Scanned[] = [];
  const scanner = new CsvScanner(separator.charCodeAt(0), {
    record(record) {
      const cells: string[] = [];
      for (let cell = 0; cell < Math.min(record.cellCount, maxCells); cell++) {
        cells.push(Buffer.from(record.bytes.subarray(record.starts[cell]!, record.ends[cell]!)).toString());
      }
      const flags = cells.map((_, cell) => record.flags[cell]!);
      if (record.cellCount > maxCells) flags.push(record.flagsBeyond);
      records.push({ row: record.row, cells, flags });
      return true;
    },
  });
  for (const chunk of chunks) scanner.push(chunk);
  scanner.finish();
  return records;
}

function scanText(text: string, separator = ';'): Scanned[] {
  return scan([Buffer.from(text)], separator);
}

function cellsOf(text: string, separator = ';'): string[][] {
  return scanText(text, separator).map((record) => record.cells);
}

function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const list: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) list.push(bytes.slice(at, at + size));
  return list;
}

/** What csv-parse reads, with the blanks around cells taken off. */
function oracle(text: string, separator: string): string[][] {
  const records: string[][] = parse(text, {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  const blanks = separator === '\t' ? /^[ \u00a0]+|[ \u00a0]+$/g : /^[ \t\u00a0]+|[ \t\u00a0]+$/g;
  return records.map((record) => record.map((cell) => cell.replace(blanks, '')));
}

const separators = [';', ',', '\t'];
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const letter = fc.constantFrom(
  'a',
  'å',
  '€',
  '𝄞',
  '1',
  '.',
  ';',
  ',',
  '\t',
  ' ',
  '\u00a0',
  '"',
  '\n',
  '\r\n',
  '\r',
);
const content = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''));

/** A cell as a writer would put it: quoted where it must be, else sometimes. */
function written(text: string, separator: string, quoted: boolean): string {
  const bare = text
    .replace(/["\r\n]/g, '')
    .replaceAll(separator, '')
    .replaceAll('\t', '');
  return quoted ? `"${text.replaceAll('"', '""')}"` : bare;
}

const file = fc
  .record({
    separator: fc.constantFrom(...separators),
    rows: fc.array(
      fc.tuple(fc.array(fc.tuple(content, fc.boolean()), { minLength: 1, maxLength: 4 }), lineEnd),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    hasLastEnd: fc.boolean(),
  })
  .map(({ separator, rows, hasLastEnd }) => {
    const lines = rows.map(([cells, end], index) => {
      const line = cells.map(([text, quoted]) => written(text, separator, quoted)).join(separator);
      return line + (index < rows.length - 1 || hasLastEnd ? end : '');
    });
    return { separator, text: lines.join('') };
  });

describe('the scanner', () => {
  it('reads what csv-parse reads, wherever the input is cut', () => {
    fc.assert(
      fc.property(file, ({ separator, text }) => {
        const bytes = Buffer.from(text);
        const whole = scan([bytes], separator);
        expect(whole.map((record) => record.cells)).toEqual(oracle(text, separator));
        for (let cut = 1; cut < bytes.length; cut++) {
          expect(scan([bytes.subarray(0, cut), bytes.subarray(cut)], separator)).toEqual(whole);
        }
        expect(scan(pieces(bytes, 1), separator)).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same for arbitrary bytes wherever they are cut', () => {
    const soup = fc.array(
      fc.constantFrom('"', ';', '\n', '\r', 'a', ' ', '\u00a0', 'å', '""', '12345678901'),
      {
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const bytes = Buffer.from(parts.join(''));
        const whole = scan([bytes]);
        for (let cut = 1; cut < bytes.length; cut++) {
          expect(scan([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole);
        }
        expect(scan(pieces(bytes, 1))).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

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
  });

  it('takes a quote in the middle of an unquoted cell for an ordinary character', () => {
    expect(cellsOf('a"b;5" x;c"')).toEqual([['a"b', '5" x', 'c"']]);
  });

  it('flags text after a closing quote and reads on', () => {
    const [record, next] = scanText('"a"x;b\n"c" ;"d"\u00a0e;"f"\u00a0\n');
    expect(record).toEqual({ row: 1, cells: ['a', 'b'], flags: [CellFlag.quoteUnclosed, 0] });
    expect(next).toEqual({ row: 2, cells: ['c', 'd', 'f'], flags: [0, CellFlag.quoteUnclosed, 0] });
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
    for (let before = 4000; before < 20_000; before += 97) {
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
