import { afterEach, expect, test, vi } from 'vitest';
import { dateInWords, dayOf, instantInWords } from './dates.ts';

test('dates are written as each language has them', () => {
  expect(dateInWords('2023-06-12', 'nb')).toBe('12. juni 2023');
  expect(dateInWords('2023-12-01', 'nn')).toBe('1. desember 2023');
});

/** As Chromium has it, which knows no nynorsk and writes English where it knows none of the languages. */
class WithoutNynorsk extends Intl.DateTimeFormat {
  constructor(locales: string | string[], options: Intl.DateTimeFormatOptions) {
    const known = [locales].flat().filter((locale) => !locale.startsWith('nn'));
    super([...known, 'en-GB'], options);
  }
}
afterEach(() => vi.unstubAllGlobals());

test('where nynorsk is not known, dates and instants are as in bokmål', () => {
  vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: WithoutNynorsk } }));
  expect(dateInWords('2023-05-17', 'nn')).toBe('17. mai 2023');
  const ms = Date.UTC(2023, 9, 1, 12);
  expect(instantInWords(ms, 'nn')).toBe(instantInWords(ms, 'nb'));
  expect(instantInWords(ms, 'nn')).toMatch(/^1\. oktober 2023/);
});

test('instants are in Norwegian time', () => {
  const lateInUtc = Date.UTC(2023, 5, 11, 22, 30);
  expect(instantInWords(lateInUtc, 'nb')).toMatch(/^12\. juni 2023.* 00\.30$/);
  expect(dayOf(lateInUtc)).toBe('2023-06-12');
  expect(dayOf(Date.UTC(2023, 11, 31, 22, 59))).toBe('2023-12-31');
});
