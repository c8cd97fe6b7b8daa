import { describe, expect, test } from 'vitest';
import type { PublicMunicipality, PublicNotice } from '#domain/notice/public-snapshot.ts';
import { byYear, monthRows } from './months.ts';

const incident = { from: '2022-11-01', to: '2023-03-31' };
const notice: PublicNotice = {
  version: 1,
  publishedAt: '2023-06-12T09:00:00Z',
  checkedFrom: '2021-01-01',
  checkedTo: '2023-05-31',
  windows: [{ from: '2023-03-01', to: '2023-03-31' }],
  withdrawn: [],
  notFoundAtLeast: '1-3',
  contact: { name: 'x', telephone: '1' },
  hours: 'not-told',
  measures: [],
  language: 'nb',
  history: [],
};
const bergen: PublicMunicipality = { number: '4601', state: 'messages-missing', notice };
const oslo: PublicMunicipality = {
  number: '0301',
  state: 'messages-missing',
  districts: [
    { district: '05', state: 'messages-missing', notice },
    { district: '15', state: 'messages-missing', notice },
    { district: '01', state: 'checking' },
  ],
};

describe('the months of a page', () => {
  test('stand under their years', () => {
    const years = byYear(monthRows(incident, bergen)).map(([year, rows]) => [year, rows.length]);
    expect(years).toEqual([
      ['2022', 2],
      ['2023', 3],
    ]);
  });

  test('of a municipality with districts name each district with its windows', () => {
    const march = monthRows(incident, oslo).at(-1)!;
    expect(march).toMatchObject({ month: '2023-03', finding: 'not-found', isOpenElsewhere: true });
    expect(march.windows.map(({ district }) => district)).toEqual(['Frogner', 'Søndre Nordstrand']);
  });

  test('of districts of which one was not checked are not checked, though another found none missing', () => {
    expect(monthRows(incident, oslo)[0]).toMatchObject({ finding: 'not-checked', windows: [] });
    const checked = oslo.districts!.filter((district) => district.notice);
    expect(monthRows(incident, { ...oslo, districts: checked })[0]!.finding).toBe('none-missing');
  });

  test('of a municipality that published nothing are not checked', () => {
    const rows = monthRows(incident, { number: '5001' });
    expect(new Set(rows.map(({ finding }) => finding))).toEqual(new Set(['not-checked']));
  });
});
