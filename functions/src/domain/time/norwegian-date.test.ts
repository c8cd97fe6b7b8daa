import { describe, expect, it } from 'vitest';
import { addDays, norwegianDate } from './norwegian-date.ts';

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
});
