import { describe, expect, it } from 'vitest';
import { CellFlag } from '../scan/cell-record.ts';
import { TimeCell, midnightEnd } from './time-cell.ts';

const nowMs = Date.UTC(2023, 5, 15, 12);
const utc = (text: string) => Date.parse(text);

function read(column: TimeCell, text: string, flags = 0) {
  const bytes = new TextEncoder().encode(`1${text}1`);
  const result = column.read(bytes, 1, bytes.length - 1, flags);
  return { result, from: column.from, to: column.to, hasTimeOfDay: column.hasTimeOfDay };
}

const newCell = (isRequired = true) => new TimeCell(nowMs, isRequired);

describe('a time', () => {
  it('is a span, of the usual forms and of the rare ones', () => {
    for (const [text, from, to, hasTimeOfDay] of [
      ['2023-03-28T14:05:09', '2023-03-28T12:05:09Z', '2023-03-28T12:05:09.999Z', true],
      ['28.03.2023', '2023-03-27T22:00Z', '2023-03-28T21:59:59.999Z', false],
      ['2023-10-29', '2023-10-28T22:00Z', '2023-10-29T22:59:59.999Z', false],
      ['2022-10-30 02:30', '2022-10-30T00:30Z', '2022-10-30T01:30:59.999Z', true],
    ] as const) {
      const column = new TimeCell(utc('2024-01-01T00:00Z'), true);
      const span = { from: utc(from), to: utc(to), hasTimeOfDay };
      expect([text, read(column, text)]).toEqual([text, { result: 'clean', ...span }]);
      expect([column.isEmpty, column.isFixedForm, column.sawTimeOfDay]).toEqual([false, true, hasTimeOfDay]);
    }
  });

  it('may be missing where none is asked for, and leaves nothing of the cell before', () => {
    for (const isRequired of [true, false]) {
      const column = newCell(isRequired);
      expect([column.isEmpty, column.hasTimeOfDay, column.isWholeDay, column.sawTimeOfDay]).toEqual([
        true,
        false,
        false,
        false,
      ]);
      read(column, '2023-03-28', CellFlag.wholeDay);
      expect([column.isEmpty, column.isWholeDay]).toEqual([false, true]);
      expect(read(column, '')).toMatchObject({
        result: isRequired ? 'time-unreadable' : 'clean',
        from: NaN,
        to: NaN,
      });
      expect([column.isEmpty, column.isWholeDay]).toEqual([true, false]);
    }
  });

  it('is a whole day only where a workbook says so', () => {
    const column = newCell();
    read(column, '2023-03-28', CellFlag.wholeDay);
    expect(column.isWholeDay).toBe(true);
    read(column, '2023-03-28', CellFlag.wholeDay | CellFlag.tooLong);
    expect(column.isWholeDay).toBe(true);
    read(column, '2023-03-28', CellFlag.tooLong);
    expect(column.isWholeDay).toBe(false);
    read(column, '2023-03-28');
    expect([column.isWholeDay, column.sawTimeOfDay]).toEqual([false, false]);
    read(column, '2023-03-28 12:00');
    read(column, '2023-03-28');
    expect([column.hasTimeOfDay, column.sawTimeOfDay]).toEqual([false, true]);
  });

  it('is refused by what is wrong with it', () => {
    const column = newCell();
    const results = ['28/03/2023', '2023-02-30', '2023-03-26 02:30', '1999-12-31', '2023-06-17'].map(
      (text) => read(column, text).result,
    );
    expect(results).toEqual([
      'time-unreadable',
      'time-unreadable',
      'time-nonexistent',
      'time-implausible',
      'time-implausible',
    ]);
  });

  it('is none where it is longer than every form', () => {
    const day = '2023-03-28';
    for (const text of [day + ' '.repeat(54), day + ' '.repeat(55), 'x'.repeat(5000)]) {
      expect(read(newCell(), text).result).toBe('time-unreadable');
    }
  });

  it('of a whole day that turns out to be a midnight is one second wide', () => {
    expect(midnightEnd(utc('2023-03-27T22:00:00Z'))).toBe(utc('2023-03-27T22:00:00.999Z'));
  });
});
