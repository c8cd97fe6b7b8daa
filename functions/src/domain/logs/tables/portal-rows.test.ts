import { describe, expect, it } from 'vitest';
import { FaultList } from '../fault-list.ts';
import { IdTable } from '../ids/id-table.ts';
import { PortalRows } from './portal-rows.ts';
import { newRowPage } from './row-page.ts';
import { putRow, rowOptions, rowsOfPage, shown } from './rows.fixture.ts';

function portal(...columns: readonly string[]) {
  const faults = new FaultList('portal');
  const page = newRowPage(rowsOfPage);
  const rows = new PortalRows(rowOptions, new IdTable(), faults, page);
  rows.begin(shown(...columns));
  const told = () => faults.toFaults().list.map(({ file, row, column, code }) => [file, row, column, code]);
  return { rows, page, told };
}

const day = { innsendt: '2023-03-28', kommunenummer: '0301' };
const clock = { innsendt: '2023-03-28T14:05:09', kommunenummer: '0301' };
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const idPartial = (row: number) => ['portal', row, 'vist bekymringsmeldingId', 'id-partial'];

describe('rows of a portal log', () => {
  it('have the columns of contract 2', () => {
    expect([...portal('innsendt').rows.columns.keys()].sort()).toEqual(
      [
        ...['innsendt', 'kommunenummer', 'bekymringsmeldingId', 'tilstand', 'fiksOrgId', 'bydelRessursId'],
        ...['bydelsnummer', 'bydelsnavn', 'skjemaType', 'kanal', 'bekreftet', 'fraFagsystem'],
      ].sort(),
    );
  });

  it('all come into the table, however many pages they fill; those with a fault do not', () => {
    const { rows } = portal('innsendt', 'kommunenummer', 'bydelsnummer', 'tilstand');
    for (let row = 2; row <= 9; row++) {
      const state = row % 3 === 0 ? 'PRINTET' : 'LEVERT';
      const cells = { ...day, innsendt: `2023-03-0${row}`, bydelsnummer: `${row}`, tilstand: state };
      expect(putRow(rows, row, row === 5 ? { ...cells, kommunenummer: '9999' } : cells)).toBe(true);
    }
    const log = rows.finish();
    expect(log.rowCount).toBe(7);
    expect([...log.rowNumbers.toColumn()]).toEqual([2, 3, 4, 6, 7, 8, 9]);
    expect([...log.district]).toEqual([2, 3, 4, 6, 7, 8, 9]);
    expect([...log.byLetter]).toEqual([0, 1, 0, 1, 0, 0, 1]);
    const days = [2, 3, 4, 6, 7, 8, 9].map((date) => Date.UTC(2023, 2, date) - hourMs);
    expect([...log.sentFrom]).toEqual(days);
    expect(log.mendedCells).toBe(7);
  });

  it('of which each is a whole day are whole days; beside times of day they are midnights', () => {
    const whole = portal('innsendt', 'kommunenummer').rows;
    for (let row = 2; row <= 6; row++) putRow(whole, row, day, ['innsendt']);
    const { sentFrom, sentTo } = whole.finish();
    expect([...sentTo].map((to, row) => to - sentFrom[row]!)).toEqual(Array<number>(5).fill(dayMs - 1));

    const mixed = portal('innsendt', 'kommunenummer').rows;
    for (const row of [2, 3, 4]) putRow(mixed, row, day, row === 4 ? [] : ['innsendt']);
    putRow(mixed, 5, day, ['innsendt']);
    putRow(mixed, 6, clock);
    const log = mixed.finish();
    expect([...log.sentTo].map((to, row) => to - log.sentFrom[row]!)).toEqual([
      ...[999, 999, dayMs - 1, 999, 999],
    ]);
  });

  it('have an id all or none: those without are told once another has one', () => {
    const columns = ['innsendt', 'kommunenummer', 'bekymringsmeldingId'];
    for (const [last, expected] of [
      ['', []],
      ['sak-12345678', [idPartial(2), idPartial(3)]],
    ] as const) {
      const { rows, told } = portal(...columns);
      for (const [index, id] of ['', '1234567', last].entries()) {
        putRow(rows, index + 2, { ...day, bekymringsmeldingId: id });
      }
      rows.finish();
      expect(told()).toEqual(expected);
    }
  });

  it('that the lane has read have an id, where there is such a column', () => {
    for (const [columns, expected] of [
      [['innsendt', 'bekymringsmeldingId'], [idPartial(2)]],
      [['innsendt'], []],
    ] as const) {
      const { rows, page, told } = portal(...columns);
      putRow(rows, 2, { ...day, bekymringsmeldingId: '' });
      page.rowNumber[page.rowCount++] = 3;
      expect(rows.endShapedRows()).toBe(true);
      expect(rows.finish().rowCount).toBe(2);
      expect(told()).toEqual(expected);
    }
  });

  it('are usual where they are whole, and have an id if there is such a column', () => {
    const without = portal('innsendt', 'kommunenummer').rows;
    expect(without.isLatestUsual).toBe(false);
    putRow(without, 2, day);
    expect(without.isLatestUsual).toBe(true);
    putRow(without, 3, { ...day, innsendt: 'x' });
    expect(without.isLatestUsual).toBe(false);

    const { rows } = portal('innsendt', 'kommunenummer', 'bekymringsmeldingId');
    const usual = ['sak-12345678', '', 'a b'].map((bekymringsmeldingId, index) => {
      putRow(rows, index + 2, { ...day, bekymringsmeldingId });
      return rows.isLatestUsual;
    });
    expect(usual).toEqual([true, false, false]);
  });

  it('get room at once for as many as are expected', () => {
    const { rows } = portal('innsendt', 'kommunenummer');
    rows.expect(500);
    for (let row = 2; row <= 6; row++) putRow(rows, row, day);
    const { sentFrom } = rows.finish();
    expect([sentFrom.length, sentFrom.buffer.byteLength]).toEqual([5, 500 * 8]);
  });
});
