import { describe, expect, test } from 'vitest';
import { monthsOf } from './months.ts';

const incident = { from: '2022-11-15', to: '2023-03-31' };
const checked = { checkedFrom: '2022-11-15', checkedTo: '2023-03-31', windows: [] };
const told = (notice: Parameters<typeof monthsOf>[1], days = incident): string[] =>
  monthsOf(days, notice).map(({ month, finding }) => `${month} ${finding}`);

describe('the months of an incident', () => {
  test('are each of them, over the new year, first and last too', () => {
    expect(told(undefined)).toEqual([
      '2022-11 not-checked',
      '2022-12 not-checked',
      '2023-01 not-checked',
      '2023-02 not-checked',
      '2023-03 not-checked',
    ]);
    expect(told(undefined, { from: '2023-12-31', to: '2024-01-01' })).toHaveLength(2);
    expect(told(undefined, { from: '2023-12-01', to: '2023-12-31' })).toEqual(['2023-12 not-checked']);
  });

  test('hold a window in each month that it touches, whole', () => {
    const window = { from: '2022-12-26', to: '2023-01-01' };
    const months = monthsOf(incident, { ...checked, windows: [window] });
    expect(months.map(({ finding }) => finding)).toEqual([
      'none-missing',
      'not-found',
      'not-found',
      'none-missing',
      'none-missing',
    ]);
    expect(months[1]!.windows).toEqual([window]);
    expect(months[2]!.windows).toEqual([window]);
  });

  test('end where the next begins: a window of a whole month is of no other', () => {
    const windows = [{ from: '2023-01-01', to: '2023-01-31' }];
    expect(told({ ...checked, windows }).filter((month) => month.endsWith('not-found'))).toEqual([
      '2023-01 not-found',
    ]);
  });

  test.each([
    ['2023-02-28', null, '2023'],
    ['2023-02-27', { from: '2023-02-01', to: '2023-02-27' }, '2023'],
    ['2024-02-28', { from: '2024-02-01', to: '2024-02-28' }, '2024'],
    ['2024-02-29', null, '2024'],
  ])('checked to %s: February tells its checked days where they are not all', (checkedTo, only, year) => {
    const days = { from: `${year}-02-01`, to: `${year}-03-31` };
    const [february, march] = monthsOf(days, { windows: [], checkedFrom: days.from, checkedTo });
    expect(february).toMatchObject({ finding: 'none-missing', onlyChecked: only });
    expect(march).toMatchObject({ finding: 'not-checked', onlyChecked: null });
  });

  test('before and after the incident nothing needs checking', () => {
    const [november] = monthsOf(incident, { ...checked, checkedFrom: '2022-11-15' });
    expect(november!.onlyChecked).toBeNull();
  });

  test('of which nothing can be known say so, whatever else', () => {
    expect(new Set(told({ windows: [], unknowable: 'logs-deleted' }).map((one) => one.slice(8)))).toEqual(
      new Set(['cannot-be-known']),
    );
  });

  test('tell that people found the messages, and not that none was missing', () => {
    expect(told({ ...checked, recovered: true })[0]).toBe('2022-11 recovered');
  });

  test.each([
    ['all-settled', 'not-found'],
    ['period-over', 'not-found'],
    ['none-missing', 'none-missing'],
    ['mistake', 'not-checked'],
  ] as const)('closed because %s: a month with a window is %s', (closed, finding) => {
    const windows = [{ from: '2023-01-02', to: '2023-01-08' }];
    expect(told({ ...checked, windows, closed })[2]).toBe(`2023-01 ${finding}`);
  });
});

test('checked days are known only where both of their ends are', () => {
  const days = { from: '2023-03-01', to: '2023-03-31' };
  const both = { checkedFrom: '2023-03-01', checkedTo: '2023-03-31', windows: [] };
  expect(told(both, days)).toEqual(['2023-03 none-missing']);
  const { checkedFrom: _from, ...noStart } = both;
  const { checkedTo: _to, ...noEnd } = both;
  expect([told(noStart, days), told(noEnd, days)].flat()).toEqual(Array(2).fill('2023-03 not-checked'));
  expect(monthsOf(days, undefined)).toEqual([
    { month: '2023-03', finding: 'not-checked', windows: [], onlyChecked: null },
  ]);
  const closed = { ...both, windows: [days], closed: 'none-missing' as const };
  expect(monthsOf(days, closed)[0]).toMatchObject({ finding: 'none-missing', windows: [] });
});
