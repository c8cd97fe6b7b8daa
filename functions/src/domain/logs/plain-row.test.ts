import { describe, expect, it } from 'vitest';
import type { CellColumn } from './cells/cell-column.ts';
import { CountCell } from './cells/count-cell.ts';
import { DistrictCell } from './cells/district-cell.ts';
import { TextCell } from './cells/text-cell.ts';
import { PlainRowReader } from './plain-row.ts';

const separator = 0x3b;

/** A reader of these columns, and what a row from `from` on comes to: where it ends, and how wide its cells are. */
function reading(columns: readonly CellColumn[]) {
  const reader = new PlainRowReader(columns);
  return (text: string, from = 0) => {
    const next = reader.read(new TextEncoder().encode(text), from, separator);
    return next < 0 ? null : [next, ...reader.widths];
  };
}

describe('a row read straight from the bytes', () => {
  it('ends after its line end, and says how wide its cells were', () => {
    const read = reading([new CountCell(), new TextCell()]);
    expect(read('12;abc\n3;d')).toEqual([7, 2, 3]);
    expect(read('12;abc\r\n')).toEqual([7, 2, 3]);
    expect(read('xx12;abc\n', 2)).toEqual([9, 2, 3]);
    expect(read('12;\n')).toEqual([4, 2, 0]);
    expect(read('3;abcd\n')).toEqual([7, 1, 4]);
  });

  it('is left to others where it has not as many cells as there are columns', () => {
    const read = reading([new CountCell(), new TextCell()]);
    for (const text of ['12\n', '12;a;b\n', '12;a;\n', '\n', '12\nab\n']) {
      expect([text, read(text)]).toEqual([text, null]);
      expect(read('12;abc\n')).not.toBeNull();
    }
    expect(reading([new CountCell()])('12;\n')).toBeNull();
    expect(reading([new DistrictCell(true)])('\n')).toEqual([1, 0]);
  });

  it('is left to others where it does not end in the chunk', () => {
    const read = reading([new CountCell(), new CountCell()]);
    expect(read('12;34\n')).toEqual([6, 2, 2]);
    for (const text of ['', '12', '12;', '12;34', '12;3']) expect([text, read(text)]).toEqual([text, null]);
  });

  it('is left to others with quotes, with blanks around a cell, or with a fault', () => {
    const text = reading([new TextCell()]);
    for (const row of ['"a"', 'a"b', ' a', 'a ', '\ta', 'a\t', '\u00a0a', 'a\u00a0', 'a<b']) {
      expect([row, text(`${row}\n`)]).toEqual([row, null]);
    }
    expect(text('a b\n')).toEqual([4, 3]);
    expect(text('å\n')).toEqual([3, 2]);
    expect(reading([new CountCell()])('x\n')).toBeNull();
  });

  it('is left to others where a cell that is not of fixed form holds a personal number', () => {
    const text = reading([new TextCell()]);
    expect(text('01810750126\n')).toBeNull();
    expect(text('sak 01810750126\n')).toBeNull();
    expect(text('01810750127\n')).toEqual([12, 11]);
    expect(text('0181075012\n')).toEqual([11, 10]);
  });

  it('tries each cell at the width that it had before, and finds its end where that is another', () => {
    const read = reading([new CountCell(), new DistrictCell(true)]);
    for (const [row, widths] of [
      ['12;05', [2, 2]],
      ['12;05', [2, 2]],
      ['1;5', [1, 1]],
      ['100000;05', [6, 2]],
      ['7;', [1, 0]],
      ['12;05', [2, 2]],
    ] as const) {
      expect([row, read(`${row}\n`)]).toEqual([row, [row.length + 1, ...widths]]);
    }
    // Two cells of one digit look like one of three bytes, which no count is.
    expect(read('100;05\n')).toEqual([7, 3, 2]);
    expect(read('1;5\n5;6\n')).toEqual([4, 1, 1]);
  });

  it('does not take a text at the width that it had before, in which another cell may have ended', () => {
    const read = reading([new TextCell(), new CountCell()]);
    expect(read('abc;1\n')).toEqual([6, 3, 1]);
    expect(read('a;1\nb;2\n')).toEqual([4, 1, 1]);
  });
});
