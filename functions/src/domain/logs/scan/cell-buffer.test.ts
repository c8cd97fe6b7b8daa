import { describe, expect, it } from 'vitest';
import { CellBuffer } from './cell-buffer.ts';
import { CellFlag, CellRecord } from './cell-record.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const { tooLong, quoteUnclosed, personalNumber } = CellFlag;

/** One cell of these bytes, pushed one by one; what stands after `|` comes after the closing quote. */
function cellOf(text: string, { isOpen = false, trimsTab = true } = {}): [string, number] {
  const [buffer, record] = [new CellBuffer(trimsTab), new CellRecord()];
  buffer.beginRecord();
  for (const [part, piece] of text.split('|').entries()) {
    if (part > 0) buffer.breakOff();
    for (const byte of encode(piece)) buffer.push(byte);
  }
  buffer.endCell(record, isOpen);
  const kept = record.bytes.subarray(record.starts[0], record.ends[0]);
  return [new TextDecoder().decode(kept), record.flags[0]!];
}

describe('a cell built byte by byte', () => {
  it('loses the blanks around it, and keeps those within', () => {
    for (const [text, kept] of [
      ['  a b \t', 'a b'],
      ['\u00a0a\u00a0\u00a0b\u00a0', 'a\u00a0\u00a0b'],
      ['\u00c2', '\u00c2'],
      // Begins as a no-break space does.
      ['§ 5§', '§ 5§'],
      [' \u00c2 \u00a0', '\u00c2'],
      ['', ''],
      [' \t\u00a0', ''],
    ] as const) {
      expect([text, cellOf(text)]).toEqual([text, [kept, 0]]);
    }
    expect(cellOf('\ta\t', { trimsTab: false })).toEqual(['\ta\t', 0]);
  });

  it('has at most 4096 bytes without the blanks around it', () => {
    expect(cellOf('a'.repeat(4096))).toEqual(['a'.repeat(4096), 0]);
    expect(cellOf(` ${'a'.repeat(4096)}${' '.repeat(9000)}`)).toEqual(['a'.repeat(4096), 0]);
    expect(cellOf('a'.repeat(4097))).toEqual(['', tooLong]);
    expect(cellOf(`a${' '.repeat(4094)}b`)[1]).toBe(0);
    expect(cellOf(`a${' '.repeat(4095)}b`)).toEqual(['', tooLong]);
    expect(cellOf(`${'a'.repeat(10_000)}`, { isOpen: true })).toEqual(['', quoteUnclosed]);
  });

  it('ends with its closing quote: what follows is only searched', () => {
    expect(cellOf('ab|cd')).toEqual(['ab', quoteUnclosed]);
    expect(cellOf('ab  |cd')).toEqual(['ab', quoteUnclosed]);
    expect(cellOf('ab|cd|ef')[1]).toBe(quoteUnclosed);
    expect(cellOf('ab|01810750126')).toEqual(['ab', quoteUnclosed | personalNumber]);
    expect(cellOf('01810750126|x')).toEqual(['01810750126', quoteUnclosed | personalNumber]);
    expect(cellOf('01810750126')).toEqual(['01810750126', 0]);
    expect(cellOf(`ab|${'x'.repeat(20_000)}`)).toEqual(['', quoteUnclosed]);
  });

  it('is searched for a number whose space was the first blank not to be held, and for no other', () => {
    for (const before of [4080, 4088, 4089, 4090, 4091, 4096, 8120, 8180, 8192]) {
      const begin = '.'.repeat(before);
      expect([before, cellOf(`${begin}018107 50126${'.'.repeat(5000)}`)]).toEqual([
        before,
        ['', tooLong | personalNumber],
      ]);
      expect([before, cellOf(`${begin}018107  50126${'.'.repeat(5000)}`)]).toEqual([before, ['', tooLong]]);
      expect([before, cellOf(`${begin}018107\t50126${'.'.repeat(5000)}`)]).toEqual([before, ['', tooLong]]);
    }
  });

  it('holds no number where a digit stands beside it, also where what is held ends between them', () => {
    const after = '-'.repeat(5000);
    expect(cellOf(`${'-'.repeat(8181)}018107501267${after}`)[1]).toBe(tooLong);
    expect(cellOf(`${'-'.repeat(8127)}901810750126${after}`)[1]).toBe(tooLong);
  });

  it('takes no more room than its window, however long it is', () => {
    const [buffer, record] = [new CellBuffer(true), new CellRecord()];
    buffer.beginRecord();
    for (let byte = 0; byte < 40_000; byte++) buffer.push(0x78);
    buffer.endCell(record);
    expect([record.flags[0], record.bytes.length]).toEqual([tooLong, 8192]);
  });

  it('begins anew after each cell, and lies behind the one before', () => {
    const [buffer, record] = [new CellBuffer(true), new CellRecord()];
    buffer.beginRecord();
    const cells = ['ab', '', `${'-'.repeat(9000)}01810750126`, ' c ', 'd'.repeat(3000), 'e'];
    for (const cell of cells) {
      expect(buffer.isBlank).toBe(true);
      for (const byte of encode(cell)) buffer.push(byte);
      expect(buffer.isBlank).toBe(cell === '');
      buffer.endCell(record);
    }
    const kept = cells.map((_, cell) =>
      new TextDecoder().decode(record.bytes.subarray(record.starts[cell], record.ends[cell])),
    );
    expect(kept).toEqual(['ab', '', '', 'c', 'd'.repeat(3000), 'e']);
    expect([...record.flags.subarray(0, 6)]).toEqual([0, 0, tooLong | personalNumber, 0, 0, 0]);
  });
});
