import { describe, expect, it } from 'vitest';
import { namelessColumn, refusedColumn } from './cell-column.ts';
import type { CellColumn } from './cell-column.ts';
import { CountCell } from './count-cell.ts';
import { readDigits } from './digits.ts';
import { DistrictCell } from './district-cell.ts';
import { MunicipalityCell } from './municipality-cell.ts';

/** Read with digits on both sides, which are not the cell's. */
function read(column: CellColumn, text: string) {
  const bytes = new TextEncoder().encode(`7${text}7`);
  return column.read(bytes, 1, bytes.length - 1, 0);
}

const digits = (text: string) => readDigits(new TextEncoder().encode(`7${text}7`), 1, text.length + 1);

describe('digits', () => {
  it('are a number, and what stands beside them in ASCII is not', () => {
    expect(digits('0123456789'.slice(0, 9))).toBe(12_345_678);
    expect(digits('987654321')).toBe(987_654_321);
    expect(digits('')).toBe(0);
    for (const other of ['/', ':', '-1', '1-', '1.0', ' 1', 'a', 'å']) expect(digits(other)).toBe(-1);
  });
});

describe('a count', () => {
  it('is a whole number from 0 to 100,000', () => {
    const column = new CountCell();
    expect([column.value, column.isFixedForm]).toEqual([1, true]);
    for (const [text, value] of [
      ['0', 0],
      ['7', 7],
      ['01', 1],
      ['99999', 99_999],
      ['100000', 100_000],
      ['000002', 2],
    ] as const) {
      expect([text, read(column, text), column.value]).toEqual([text, 'clean', value]);
    }
  });

  it('counts as one where it cannot be read', () => {
    const column = new CountCell();
    for (const text of ['', '100001', '999999', '0000001', '-1', '1 ', 'to']) {
      read(column, '5');
      expect([text, read(column, text), column.value]).toEqual([text, 'count-unreadable', 1]);
    }
  });
});

describe('a district', () => {
  it.each([true, false])('has two digits, or one whose zero was lost; may be empty: %s', (mayBeEmpty) => {
    const column = new DistrictCell(mayBeEmpty);
    expect([column.value, column.isMended, column.isFixedForm]).toEqual([0, false, true]);
    for (const [text, result, value, isMended] of [
      ['05', 'clean', 5, false],
      ['5', 'clean', 5, true],
      ['00', 'clean', 0, false],
      ['99', 'clean', 99, false],
      ['', mayBeEmpty ? 'clean' : 'value-not-allowed', 0, false],
      ['5', 'clean', 5, true],
      ['005', 'value-not-allowed', 0, false],
      ['6', 'clean', 6, true],
      ['x', 'value-not-allowed', 0, false],
      ['1x', 'value-not-allowed', 0, false],
    ] as const) {
      const found = [text, read(column, text), column.value, column.isMended];
      expect(found).toEqual([text, result, value, isMended]);
    }
  });
});

describe('a municipality', () => {
  it.each([true, false])('has four digits, or three whose zero was lost; may be empty: %s', (mayBeEmpty) => {
    const column = new MunicipalityCell(mayBeEmpty);
    expect([column.value, column.isMended, column.isFixedForm]).toEqual([0, false, true]);
    const empty = mayBeEmpty ? 'clean' : 'municipality-missing';
    for (const [text, result, value, isMended] of [
      ['0301', 'clean', 301, false],
      ['301', 'clean', 301, true],
      ['', empty, 0, false],
      ['4601', 'clean', 4601, false],
      ['0301', 'clean', 301, false],
      ['', empty, 0, false],
    ] as const) {
      const found = [text, read(column, text), column.value, column.isMended];
      expect(found).toEqual([text, result, value, isMended]);
    }
  });

  it('is unknown where no municipality has or had the number, each time it is asked', () => {
    const column = new MunicipalityCell(true);
    for (const text of ['9999', '999', '0000', '000', '30100', '00301', '30', '0', 'Oslo', '30x', '-301']) {
      expect([text, read(column, text)]).toEqual([text, 'municipality-unknown']);
      expect([text, read(column, text)]).toEqual([text, 'municipality-unknown']);
    }
    expect([read(column, '0301'), read(column, '0301')]).toEqual(['clean', 'clean']);
  });
});

describe('columns that hold nothing', () => {
  it('are those that are refused, whatever stands in them, and those without a header, if nothing does', () => {
    expect([refusedColumn.isFixedForm, read(refusedColumn, 'x'), read(refusedColumn, '')]).toEqual([
      false,
      'fine',
      'fine',
    ]);
    expect([namelessColumn.isFixedForm, read(namelessColumn, '')]).toEqual([true, 'clean']);
    expect(read(namelessColumn, 'x')).toBe('column-unknown');
  });
});
