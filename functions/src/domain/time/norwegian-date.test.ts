import { describe, expect, it } from 'vitest';
import { spanOfDay } from './day-span.ts';
import { addDays, daysBetween, norwegianDate } from './norwegian-date.ts';

describe('Norwegian days as dates', () => {
  it('an evening in UTC is the next day in Norway', () => {
    expect(norwegianDate(Date.parse('2023-03-10T22:59:59Z'))).toBe('2023-03-10');
    expect(norwegianDate(Date.parse('2023-03-10T23:30:00Z'))).toBe('2023-03-11');
    expect(norwegianDate(Date.parse('2023-06-07T22:30:00Z'))).toBe('2023-06-08');
  });

  it('days are counted over the ends of months and the change of clocks', () => {
    expect(addDays('2024-02-22', 7)).toBe('2024-02-29');
    expect(addDays('2023-10-25', 7)).toBe('2023-11-01');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  });

  it('between two days lie as many as the calendar shows', () => {
    expect(daysBetween('2024-02-22', '2024-02-29')).toBe(7);
    expect(daysBetween('2023-10-28', '2023-10-30')).toBe(2);
    expect(daysBetween('2023-03-10', '2023-03-10')).toBe(0);
    expect(daysBetween('2023-03-10', '2023-03-09')).toBe(-1);
  });

  it.each([
    ['2023-03-26', '2023-03-25T23:00:00.000Z', '2023-03-26T21:59:59.999Z'],
    ['2023-10-29', '2023-10-28T22:00:00.000Z', '2023-10-29T22:59:59.999Z'],
  ])('%s, on which the clocks change, is from %s to %s', (date, from, to) => {
    const span = spanOfDay(date);
    expect([span.from, span.to].map((ms) => new Date(ms).toISOString())).toEqual([from, to]);
  });
});
