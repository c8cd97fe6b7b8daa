import { describe, expect, test } from 'vitest';
import { languages } from '../texts/languages.ts';
import { dateInWords, dateWithWeekday, dayOfInstant, instantInWords, monthInWords } from './dates.ts';

const { language } = languages.nb;

describe('dates in words', () => {
  test('a month by its name', () => {
    expect(['2023-01', '2023-12'].map((month) => monthInWords(month, language))).toEqual([
      'januar',
      'desember',
    ]);
  });

  test.each([
    ['2023-03-06', 'mandag 6. mars 2023'],
    ['2023-03-12', 'søndag 12. mars 2023'],
    ['2020-02-29', 'lørdag 29. februar 2020'],
    ['1969-12-31', 'onsdag 31. desember 1969'],
  ])('%s is %s', (date, words) => {
    expect(dateWithWeekday(date, language)).toBe(words);
    expect(words.endsWith(dateInWords(date, language))).toBe(true);
  });

  test.each([
    ['2023-03-05T22:59:59.999Z', '5. mars 2023', '5. mars 2023 kl. 23.59'],
    ['2023-03-05T23:00:00Z', '6. mars 2023', '6. mars 2023 kl. 00.00'],
    ['2023-06-30T22:05:00Z', '1. juli 2023', '1. juli 2023 kl. 00.05'],
  ])('%s is %s in Norway', (instant, day, time) => {
    expect(dayOfInstant(instant, language)).toBe(day);
    expect(instantInWords(instant, language)).toBe(time);
  });
});
