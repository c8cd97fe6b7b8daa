import { describe, expect, test } from 'vitest';
import { languages } from '../texts/languages.ts';
import { notFoundInWords } from './counts.ts';

describe('the number not found', () => {
  test.each([
    [0, 'Meldinger kan mangle'],
    ['1-3', 'Minst én til tre meldinger ble ikke funnet'],
    [4, 'Minst 4 meldinger ble ikke funnet'],
    [21, 'Minst 21 meldinger ble ikke funnet'],
  ] as const)('%s', (count, words) => {
    expect(notFoundInWords(count, languages.nb)).toBe(words);
  });
});
