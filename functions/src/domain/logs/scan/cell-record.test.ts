import { describe, expect, it } from 'vitest';
import { CellBuffer } from './cell-buffer.ts';
import { CellFlag, CellRecord, maxCells } from './cell-record.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const { tooLong, personalNumber, quoteUnclosed } = CellFlag;

describe('a record of more cells than are kept', () => {
  function fill(last: string): CellRecord {
    const [buffer, record] = [new CellBuffer(true), new CellRecord()];
    buffer.beginRecord();
    for (let cell = 0; cell < maxCells; cell++) buffer.endCell(record);
    for (const byte of encode(last)) buffer.push(byte);
    buffer.endCell(record);
    return record;
  }

  it('counts them, and tells what is in them', () => {
    for (const [last, hasContent, flags] of [
      ['', false, 0],
      [' ', false, 0],
      ['x', true, 0],
      ['01810750126', true, personalNumber],
      ['x'.repeat(5000), true, tooLong],
    ] as const) {
      const record = fill(last);
      expect([last, record.cellCount, record.starts.length]).toEqual([last, maxCells + 1, maxCells]);
      expect([record.hasContentBeyond, record.flagsBeyond]).toEqual([hasContent, flags]);
      expect(record.isEmpty).toBe(!hasContent);
      record.clear();
      expect([record.cellCount, record.hasContentBeyond, record.flagsBeyond]).toEqual([0, false, 0]);
    }
  });

  it('is empty where no cell has a byte or a flag', () => {
    const record = new CellRecord();
    expect([record.isEmpty, record.hasContentBeyond, record.endsInQuote]).toEqual([true, false, false]);
    record.addCell(3, 3);
    expect([record.isEmpty, record.hasFlags]).toEqual([true, false]);
    record.addCell(3, 3, tooLong);
    expect([record.isEmpty, record.hasFlags]).toEqual([false, true]);
    record.clear();
    record.addCell(3, 3);
    expect([record.isEmpty, record.flags[1]]).toEqual([true, 0]);
    record.addCell(3, 4);
    expect(record.isEmpty).toBe(false);
    record.clear();
    record.addCell(3, 3);
    expect(record.isEmpty).toBe(true);
  });

  it('is not empty where text follows the quotes of an empty cell beyond those that are kept', () => {
    const [buffer, record] = [new CellBuffer(true), new CellRecord()];
    buffer.beginRecord();
    for (let cell = 0; cell < maxCells; cell++) buffer.endCell(record);
    buffer.breakOff();
    buffer.endCell(record);
    expect([record.hasContentBeyond, record.flagsBeyond, record.isEmpty]).toEqual([
      false,
      quoteUnclosed,
      false,
    ]);
  });

  it('keeps what it has as it grows', () => {
    const record = new CellRecord();
    for (let cell = 0; cell < 200; cell++) record.addCell(cell, 2 * cell, cell % 16);
    expect(record.cellCount).toBe(200);
    for (const cell of [0, 63, 64, 127, 128, 199]) {
      expect([record.starts[cell], record.ends[cell], record.flags[cell]]).toEqual([
        cell,
        2 * cell,
        cell % 16,
      ]);
    }
  });
});
