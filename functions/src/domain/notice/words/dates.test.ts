/** Days as a notice names them. */
import { expect, test } from 'vitest';
import { instantDayInWords, weekdayInWords } from './dates.ts';
import { noticeWords } from './words.ts';

test.each([
  ['2023-03-06', 'mandag 6. mars 2023'],
  ['2023-03-07', 'tirsdag 7. mars 2023'],
  ['2023-03-12', 'søndag 12. mars 2023'],
  ['1970-01-01', 'torsdag 1. januar 1970'],
  ['1969-12-31', 'onsdag 31. desember 1969'],
  ['1969-12-28', 'søndag 28. desember 1969'],
])('%s is %s', (date, words) => {
  expect(weekdayInWords(date, noticeWords.nb)).toBe(words);
});

test('an instant is of the Norwegian day, also where that is the next one', () => {
  expect(instantDayInWords('2023-03-06T22:59:59Z', noticeWords.nb)).toBe('6. mars 2023');
  expect(instantDayInWords('2023-03-06T23:00:00Z', noticeWords.nb)).toBe('7. mars 2023');
});
