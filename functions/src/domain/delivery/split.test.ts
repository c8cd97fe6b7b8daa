import { describe, expect, it } from 'vitest';
import type { Service } from '../service/service.ts';
import type { PortalRow } from './part.ts';
import { splitPortalRows } from './split.ts';

const service = (municipalities: string[], districts?: string[]): Service => ({
  organisation: '310000003',
  name: 'Tjeneste',
  municipalities,
  ...(districts && { districts }),
  caseSystem: 'Familia',
  contact: { name: 'Barnevernstjenesten', telephone: '' },
});
const services = [service(['1811', '1804']), service(['0301'], ['05']), service(['0301'], ['12'])];

let rowNumber = 0;
const row = (municipality: number, over: Partial<PortalRow> = {}): PortalRow => ({
  ...{
    rowNumber: rowNumber++,
    sentFrom: 1000,
    sentTo: 1999,
    municipality,
    district: 0,
    id: null,
    byLetter: 0,
  },
  ...over,
});
/** The scopes that have rows, with their rows' numbers. */
const split = (...rows: PortalRow[]): Record<string, number[]> =>
  Object.fromEntries(
    [...splitPortalRows(rows, services)]
      .filter(([, group]) => group.length > 0)
      .map(([scope, group]) => [scope, group.map((one) => one.rowNumber)]),
  );

describe('whose a row of the portal’s log is', () => {
  it('every service has its place, also without a row', () => {
    expect([...splitPortalRows([], services)]).toEqual([
      ['1804+1811', []],
      ['0301-05', []],
      ['0301-12', []],
    ]);
  });

  it('each row is that of the service of its municipality, or of its district', () => {
    const rows = [row(1804), row(1811), row(301, { district: 5 }), row(301, { district: 12 }), row(1804)];
    const [a, b, c, d, e] = rows.map((one) => one.rowNumber);
    expect(split(...rows)).toEqual({ '1804+1811': [a, b, e], '0301-05': [c], '0301-12': [d] });
  });

  it('districts that one service serves are one scope', () => {
    const both = splitPortalRows([row(301, { district: 6 })], [service(['0301'], ['05', '06'])]);
    expect([...both].map(([scope, rows]) => [scope, rows.length])).toEqual([['0301-05+0301-06', 1]]);
  });

  it('where no service answers for the place the rows are seen under a name of their own, and none is lost', () => {
    const rows = [row(4601, { district: 3 }), row(301, { district: 7 }), row(4601, { district: 3 })];
    const [a, b, c] = rows.map((one) => one.rowNumber);
    expect(split(...rows)).toEqual({ '4601-03': [a, c], '0301-07': [b] });
  });

  it('a message that was sent again follows its first sending, in whatever order the rows stand', () => {
    const first = row(1804, { id: 'm-1', sentFrom: 1000 });
    const again = row(301, { id: 'm-1', sentFrom: 2000, district: 5 });
    expect(split(first, again)).toEqual({ '1804+1811': [first.rowNumber, again.rowNumber] });
    expect(split(again, first)).toEqual({ '1804+1811': [again.rowNumber, first.rowNumber] });
  });

  it('of two sendings at once the lower number leads, and the lower district', () => {
    const [bodo, oslo] = [row(1804, { id: 'm-1' }), row(301, { id: 'm-1', district: 5 })];
    expect(Object.keys(split(bodo, oslo))).toEqual(['0301-05']);
    expect(Object.keys(split(oslo, bodo))).toEqual(['0301-05']);
    const [five, twelve] = [row(301, { id: 'm-1', district: 5 }), row(301, { id: 'm-1', district: 12 })];
    expect(Object.keys(split(twelve, five))).toEqual(['0301-05']);
    expect(Object.keys(split(five, twelve))).toEqual(['0301-05']);
  });

  it('rows without an id are messages of their own', () => {
    const [one, other] = [row(1804), row(301, { district: 5 })];
    expect(split(one, other)).toEqual({ '1804+1811': [one.rowNumber], '0301-05': [other.rowNumber] });
  });

  it('a number since 2024 is that of the municipality which the service names by the number before', () => {
    const merged = splitPortalRows([row(1508)], [service(['1507'])]);
    expect(merged.get('1507')).toHaveLength(1);
  });
});
