import { expect, it } from 'vitest';
import { readableTime } from '#domain/logs/understanding/tidy-time.ts';
import { timeInWords } from './time-words.ts';

it.each([
  ['2023-03-28', '28.03.2023'],
  ['28.03.2023 14:05', '28.03.2023 14:05'],
  ['2023-03-28T14:05:09', '28.03.2023 14:05:09'],
  ['2023-03-28T12:05:09Z', '28.03.2023 14:05:09'],
  ['2023-01-28T23:30:00.5Z', '29.01.2023 00:30:00'],
  ['1680005109123', '28.03.2023 14:05:09'],
])('%s is %s in Norway', (text, words) => expect(timeInWords(readableTime(text)!)).toBe(words));
