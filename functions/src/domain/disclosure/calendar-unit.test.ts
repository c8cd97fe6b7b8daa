import { describe, expect, test } from 'vitest';
import { type UnitKind, unitOf, unitsTouchedBy } from './calendar-unit.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const written = ({ firstDay, lastDay }: { firstDay: number; lastDay: number }): string =>
  [firstDay, lastDay].map((ms) => new Date(ms).toISOString().slice(0, 10)).join('/');

const cases: [kind: UnitKind, date: string, unit: string][] = [
  ['week', '2023-03-06', '2023-03-06/2023-03-12'],
  ['week', '2023-03-12', '2023-03-06/2023-03-12'],
  ['week', '2023-03-13', '2023-03-13/2023-03-19'],
  ['week', '2021-01-01', '2020-12-28/2021-01-03'],
  ['week', '1969-12-31', '1969-12-29/1970-01-04'],
  ['month', '2024-02-10', '2024-02-01/2024-02-29'],
  ['month', '2022-12-31', '2022-12-01/2022-12-31'],
  ['quarter', '2022-03-31', '2022-01-01/2022-03-31'],
  ['quarter', '2022-04-01', '2022-04-01/2022-06-30'],
  ['half-year', '2022-06-30', '2022-01-01/2022-06-30'],
  ['half-year', '2022-07-01', '2022-07-01/2022-12-31'],
  ['year', '2022-07-01', '2022-01-01/2022-12-31'],
];

describe('calendar units', () => {
  test.each(cases)('the %s of %s is %s', (kind, date, unit) => {
    expect(written(unitOf(kind, day(date)))).toBe(unit);
  });

  test('a span touches every unit from its first day to its last', () => {
    const span = { firstDay: day('2023-03-12'), lastDay: day('2023-03-20') };
    expect(unitsTouchedBy('week', span).map(written)).toEqual([
      '2023-03-06/2023-03-12',
      '2023-03-13/2023-03-19',
      '2023-03-20/2023-03-26',
    ]);
    expect(unitsTouchedBy('month', span).map(written)).toEqual(['2023-03-01/2023-03-31']);
  });
});
