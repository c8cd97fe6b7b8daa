import { expect, test } from 'vitest';
import { dateInWords, dayOf, instantInWords } from './dates.ts';

test('dates are written as each language has them', () => {
  expect(dateInWords('2023-06-12', 'nb')).toBe('12. juni 2023');
  expect(dateInWords('2023-12-01', 'nn')).toBe('1. desember 2023');
});

test('instants are in Norwegian time', () => {
  const lateInUtc = Date.UTC(2023, 5, 11, 22, 30);
  expect(instantInWords(lateInUtc, 'nb')).toMatch(/^12\. juni 2023.* 00\.30$/);
  expect(dayOf(lateInUtc)).toBe('2023-06-12');
  expect(dayOf(Date.UTC(2023, 11, 31, 22, 59))).toBe('2023-12-31');
});
