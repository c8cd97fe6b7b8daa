import { describe, expect, it } from 'vitest';
import { maxCells } from './cell-record.ts';
import type { CellRecord } from './cell-record.ts';
import { CsvScanner } from './csv-scanner.ts';
import { scanText } from './scan.fixture.ts';

const semicolon = 0x3b;
const hash = 0x23;

function firstCell({ bytes, starts, ends }: CellRecord): string {
  return Buffer.from(bytes.subarray(starts[0], ends[0])).toString();
}

describe('records whose cells are pieces of the chunk', () => {
  function areNotCopied(text: string): boolean {
    const chunk = Buffer.from(text);
    let isOfChunk = false;
    const scanner = new CsvScanner(semicolon, {
      record: ({ bytes }) => {
        isOfChunk = bytes === chunk;
        return true;
      },
    });
    scanner.push(chunk);
    scanner.finish();
    return isOfChunk;
  }

  it('are whole in it, with cells that are not quoted, or plainly', () => {
    for (const text of [
      ...['a;b\n', 'a;b\r', 'a;b\r\n', '\n', ' a ;\u00a0b\t\n', '"a";"b;c"\n', '"a\nb";c\n', '"";""\r'],
      ...[`${'a'.repeat(4096)}\n`, `"${'a'.repeat(4096)}"\n`, `${';'.repeat(63)}\n`],
    ]) {
      expect([text, areNotCopied(text)]).toEqual([text, true]);
    }
  });

  it('are not those that need more care', () => {
    for (const text of [
      ...['a;b', '"a', '"a"', '"a"x\n', '"a" \n', '"a""b"\n', ' "a"\n', 'a"b"\n', '"a""\n'],
      ...[`${'a'.repeat(4097)}\n`, `${';'.repeat(64)}\n`],
    ]) {
      expect([text, areNotCopied(text)]).toEqual([text, false]);
    }
  });
});

it('a record may have more cells than were expected, and so may the next', () => {
  const cells = Array.from({ length: 100 }, (_, cell) => `${cell}`);
  const line = `${cells.join(';')}\n`;
  expect(scanText(line + line).map((record) => record.cells)).toEqual([cells, cells]);
  expect(scanText(`${';'.repeat(maxCells - 1)}\nb\n`).map((record) => record.cells.length)).toEqual([
    maxCells,
    1,
  ]);
});

it('records that are built take no more room the more there are', () => {
  let roomBytes = 0;
  const scanner = new CsvScanner(semicolon, {
    record: ({ bytes }) => (roomBytes = Math.max(roomBytes, bytes.length)) > 0,
  });
  for (let row = 0; row < 1000; row++) scanner.push(Buffer.from('"a""b";'));
  scanner.push(Buffer.from('\n'));
  const once = roomBytes;
  for (let row = 0; row < 3000; row++) scanner.push(Buffer.from('"a""b"\n'));
  expect([once, roomBytes]).toEqual([4096, 4096]);
});

describe('records that the reader takes itself', () => {
  /** Takes two records at a time where the first begins with `#`. */
  function read(text: string, plainTaken?: number): { asked: number[][]; told: [number, string][] } {
    const asked: number[][] = [];
    const told: [number, string][] = [];
    const scanner = new CsvScanner(semicolon, {
      ...(plainTaken !== undefined && { plainTaken }),
      record: (record) => told.push([record.row, firstCell(record)]) > 0,
      takePlain: (chunk, from, separator, row) => {
        asked.push([from, separator, row]);
        return chunk[from] === hash ? from + 4 : -1;
      },
    });
    scanner.push(Buffer.from(text));
    scanner.finish();
    return { asked, told };
  }

  it('are counted, and what it leaves is scanned', () => {
    expect(read('a\n#\n#\nb\n#\n#\n', 2)).toEqual({
      asked: [
        [0, semicolon, 1],
        [2, semicolon, 2],
        [6, semicolon, 4],
        [8, semicolon, 5],
      ],
      told: [
        [1, 'a'],
        [4, 'b'],
      ],
    });
  });

  it('count as one where it does not say how many they are', () => {
    expect(read('#;#\nb\n').told).toEqual([[2, 'b']]);
  });

  it('end with CRLF as well as with either', () => {
    expect(read('#\r#\r\nb\r\n\nc\n', 2).told).toEqual([
      [3, 'b'],
      [4, ''],
      [5, 'c'],
    ]);
  });
});

it('a reader that wants no more is given none, however the records are written', () => {
  for (const text of ['a\nb\nc\nd\n', '"a"\n"b"x\nc\nd', 'a"\nb"\nc"\nd"', '"a" \nb\n"c" \nd']) {
    const seen: string[] = [];
    const scanner = new CsvScanner(semicolon, { record: (record) => seen.push(firstCell(record)) < 2 });
    expect(scanner.push(Buffer.from(text))).toBe(false);
    expect(scanner.push(Buffer.from('e\nf'))).toBe(false);
    scanner.finish();
    expect([text, seen.length]).toEqual([text, 2]);
  }
});

it('a reader is told of a file that ends within quotes, and only then', () => {
  for (const [text, endsInQuote] of [
    ['"a', true],
    ['b\n"a\n', true],
    ['"a"', false],
    ['"a""', true],
    ['"a"x', false],
    ['a', false],
  ] as const) {
    const told: boolean[] = [];
    const scanner = new CsvScanner(semicolon, { record: (record) => told.push(record.endsInQuote) > 0 });
    scanner.push(Buffer.from(text));
    scanner.finish();
    expect([text, told.at(-1), told.slice(0, -1).includes(true)]).toEqual([text, endsInQuote, false]);
  }
});
