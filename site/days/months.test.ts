import { expect, test } from 'vitest';
import { byYear, monthsBetween, monthsTouched } from './months.ts';

test.each([
  ['a week within a month', [{ from: '2021-01-04', to: '2021-01-10' }], ['2021-01']],
  ['a week across a year', [{ from: '2022-12-26', to: '2023-01-01' }], ['2022-12', '2023-01']],
  ['the last day of a month', [{ from: '2023-02-28', to: '2023-02-28' }], ['2023-02']],
  [
    'two in one month',
    [
      { from: '2023-03-01', to: '2023-03-05' },
      { from: '2023-03-20', to: '2023-03-26' },
    ],
    ['2023-03'],
  ],
  [
    'out of order',
    [
      { from: '2023-03-01', to: '2023-03-31' },
      { from: '2021-01-01', to: '2021-01-31' },
    ],
    ['2021-01', '2023-03'],
  ],
  ['none', [], []],
])('%s', (_name, windows, months) => {
  expect(monthsTouched(windows)).toEqual(months);
});

test('the incident is 33 months long', () => {
  const months = monthsBetween('2020-09', '2023-05');
  expect(months).toHaveLength(33);
  expect(byYear(months).map(([year, own]) => [year, own.length])).toEqual([
    ['2020', 4],
    ['2021', 12],
    ['2022', 12],
    ['2023', 5],
  ]);
});
