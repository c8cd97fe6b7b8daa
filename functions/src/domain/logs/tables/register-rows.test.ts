import { describe, expect, it } from 'vitest';
import { FaultList } from '../fault-list.ts';
import { IdTable } from '../ids/id-table.ts';
import { RowKind } from '../log-tables.ts';
import { maxEntries } from '../read-options.ts';
import type { ReadOptions } from '../read-options.ts';
import { RegisterRows } from './register-rows.ts';
import { newRowPage } from './row-page.ts';
import { putRow, rowOptions, rowsOfPage, shown } from './rows.fixture.ts';

function register(columns: readonly string[], options: Partial<ReadOptions> = {}) {
  const faults = new FaultList('register');
  const page = newRowPage(rowsOfPage);
  const rows = new RegisterRows({ ...rowOptions, ...options }, new IdTable(), faults, page);
  rows.begin(shown(...columns));
  const told = () => faults.toFaults().list.map(({ row, column, code }) => [row, column, code]);
  return { rows, page, told };
}

const day = { mottatt: '2023-03-28', kommunenummer: '0301' };
const dayMs = 86_400_000;
const clock = '2023-03-28 14:05:09';

describe('rows of a register log', () => {
  it('all come into the table, however many pages they fill; those with a fault do not', () => {
    const { rows } = register(['mottatt', 'kommunenummer', 'antall', 'bydelsnummer', 'sendt']);
    for (let row = 2; row <= 9; row++) {
      const cells = { ...day, kommunenummer: '301', antall: `${row}`, bydelsnummer: `0${row}`, sendt: '' };
      expect(putRow(rows, row, row === 5 ? { ...cells, mottatt: '' } : cells)).toBe(true);
    }
    const log = rows.finish();
    expect(log.rowCount).toBe(7);
    expect([...log.rowNumbers.toColumn()]).toEqual([2, 3, 4, 6, 7, 8, 9]);
    expect([...log.count!]).toEqual([2, 3, 4, 6, 7, 8, 9]);
    expect([...log.district]).toEqual([2, 3, 4, 6, 7, 8, 9]);
    expect([...log.dateOnly]).toEqual(Array<number>(7).fill(1));
    expect([...log.sentFrom!, ...log.sentTo!]).toEqual(Array<number>(14).fill(NaN));
    expect(log.mendedCells).toBe(7);
  });

  it('have no column for what the file does not tell', () => {
    const { rows } = register(['mottatt', 'kommunenummer']);
    putRow(rows, 2, day);
    expect(rows.finish()).toMatchObject({ rowCount: 1, count: null, sentFrom: null, sentTo: null });
  });

  it('are entries by their channel, which is compared as a whole', () => {
    const { rows } = register(['mottatt', 'kommunenummer', 'kanal'], { channels: ['Portal'] });
    for (const [index, kanal] of ['Portal', 'Portal 2', 'Telefon'].entries()) {
      putRow(rows, index + 2, { ...day, kanal });
    }
    const { entry, otherChannel } = RowKind;
    expect([...rows.finish().kind]).toEqual([entry, otherChannel, otherChannel]);
  });

  it('with an id stand for one message: another number is a fault, and reading goes on', () => {
    const { rows, told } = register(['mottatt', 'kommunenummer', 'antall', 'bekymringsmeldingId']);
    const usual = ['2', '1', '0'].map((antall, index) => {
      const id = { bekymringsmeldingId: 'sak-12345678' };
      expect(putRow(rows, index + 2, { ...day, antall, ...id })).toBe(true);
      return rows.isLatestUsual;
    });
    expect(usual).toEqual([false, true, false]);
    const unreadable = (row: number) => [row, 'vist antall', 'count-unreadable'];
    expect(told()).toEqual([unreadable(2), unreadable(4)]);
    expect(rows.finish().rowCount).toBe(1);
  });

  it('are usual where they are whole', () => {
    const { rows } = register(['mottatt', 'kommunenummer']);
    expect(rows.isLatestUsual).toBe(false);
    expect([putRow(rows, 2, day), rows.isLatestUsual]).toEqual([true, true]);
    putRow(rows, 3, { ...day, mottatt: '' });
    expect(rows.isLatestUsual).toBe(false);
  });

  it('get room at once for as many as are expected', () => {
    const { rows } = register(['mottatt', 'kommunenummer']);
    rows.expect(500);
    for (let row = 2; row <= 6; row++) putRow(rows, row, day);
    const { receivedFrom } = rows.finish();
    expect([receivedFrom.length, receivedFrom.buffer.byteLength]).toEqual([5, 500 * 8]);
  });
});

describe('whole days of a workbook', () => {
  /** Rows of which all but the third are whole days. */
  function read(column: 'mottatt' | 'sendt', third: string) {
    const { rows } = register(['mottatt', 'kommunenummer', 'sendt']);
    const other = column === 'mottatt' ? { sendt: '' } : {};
    for (const row of [2, 3, 4, 5, 6]) {
      const cells = { ...day, ...other, [column]: row === 4 ? third : '2023-03-28' };
      putRow(rows, row, cells, row === 4 ? [] : [column]);
    }
    return rows.finish();
  }
  const [whole, midnight] = [dayMs - 1, 999];

  it('are days, and beside times of day the midnights at their beginning', () => {
    for (const [third, widths, dateOnly] of [
      ['2023-03-28', [whole, whole, whole, whole, whole], [1, 1, 1, 1, 1]],
      [clock, [midnight, midnight, 999, midnight, midnight], [0, 0, 0, 0, 0]],
    ] as const) {
      const received = read('mottatt', third);
      expect([...received.receivedTo].map((to, row) => to - received.receivedFrom[row]!)).toEqual(widths);
      expect([...received.dateOnly]).toEqual(dateOnly);
      const sent = read('sendt', third);
      expect([...sent.sentTo!].map((to, row) => to - sent.sentFrom![row]!)).toEqual(widths);
      expect([...sent.receivedTo].map((to, row) => to - sent.receivedFrom[row]!)).toEqual(
        Array<number>(5).fill(whole),
      );
    }
  });
});

describe('how many entries a register may hold', () => {
  const counted = ['mottatt', 'kommunenummer', 'antall', 'kanal'];

  /** A row as the lane puts it into the page. */
  function shape({ rows, page }: ReturnType<typeof register>, row: number, count: number, mark: number) {
    const place = rows.roomyPage().rowCount++;
    page.rowNumber[place] = row;
    page.count[place] = count;
    page.mark[place] = mark;
    return rows.endShapedRows(1);
  }

  it('is counted by `antall`, of entries alone, however they were read', () => {
    const all = register(counted, { channels: ['Portal'] });
    expect(shape(all, 2, maxEntries - 1, RowKind.entry)).toBe(true);
    expect(shape(all, 3, maxEntries, RowKind.otherChannel)).toBe(true);
    expect(putRow(all.rows, 4, { ...day, antall: '1', kanal: 'Portal' })).toBe(true);
    expect(putRow(all.rows, 5, { ...day, antall: '9', kanal: 'Telefon' })).toBe(true);
    expect(all.told()).toEqual([]);
    expect(putRow(all.rows, 6, { ...day, antall: '1', kanal: 'Portal' })).toBe(false);
    expect(all.told()).toEqual([[6, undefined, 'too-many-rows']]);
  });

  it('is told of the first row beyond it among those that the lane has read at once', () => {
    const all = register(counted);
    all.page.rowNumber.set([2, 4]);
    all.page.count.set([maxEntries, 1]);
    all.page.rowCount = 2;
    expect(all.rows.endShapedRows(2)).toBe(false);
    expect(all.told()).toEqual([[4, undefined, 'too-many-rows']]);
  });

  it('is the number of rows without `antall`, where a file may hold more rows than that', () => {
    const all = register(['mottatt', 'kommunenummer'], { maxRows: maxEntries + 1 });
    // One row in place of twenty million.
    expect(shape(all, 2, maxEntries, RowKind.entry)).toBe(true);
    expect(putRow(all.rows, 3, day)).toBe(false);
    expect(all.told()).toEqual([[3, undefined, 'too-many-rows']]);
  });
});
