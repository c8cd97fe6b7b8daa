import { describe, expect, test } from 'vitest';
import { portalTexts } from '../../texts/portal/languages.ts';
import { defused, csvOf } from './csv.ts';
import { reasonWords } from './reason-words.ts';
import { wordsOf } from './words.ts';

const texts = portalTexts('nb').reconciliation;
const words = wordsOf(texts.dates);
const at = (iso: string): number => Date.parse(iso);

describe('delays in words', () => {
  test.each([
    ['PT15M', '15 minutter'],
    ['PT1H', 'én time'],
    ['PT4H', 'fire timer'],
    ['PT1H30M', 'én time og 30 minutter'],
    ['P1D', 'ett døgn'],
    ['1WD', 'én virkedag'],
    ['10WD', 'ti virkedager'],
    ['PT0S', '0 sekunder'],
    ['ukjent', 'ukjent'],
  ])('%s is %s', (delay, said) => expect(words.delay(delay)).toBe(said));
});

describe('spans in words', () => {
  test.each([
    ['2023-03-27T22:00:00.000Z', '2023-03-28T21:59:59.999Z', '28. mars 2023'],
    ['2023-03-27T22:00:00.000Z', '2023-03-30T21:59:59.999Z', '28. mars 2023 – 30. mars 2023'],
    ['2023-03-28T12:05:00.000Z', '2023-03-28T12:05:09.000Z', '28. mars 2023 kl. 14.05'],
    ['2023-03-28T12:05:00.000Z', '2023-03-28T13:10:00.000Z', '28. mars 2023 kl. 14.05–15.10'],
    [
      '2023-01-28T22:30:00.000Z',
      '2023-01-28T23:30:00.000Z',
      '28. januar 2023 kl. 23.30 – 29. januar 2023 kl. 00.30',
    ],
  ])('%s to %s', (from, to, said) => expect(words.span({ from: at(from), to: at(to) })).toBe(said));
});

test('numbers are words up to twelve, and digits in groups from thirteen', () => {
  expect([1, 12, 13, 12345].map(words.number)).toEqual(['én', 'tolv', '13', '12\u00a0345']);
});

test.each([
  [{ code: 'no-entry', maxDelay: 'PT1H' }, 'Ingen registrering innen én time.'],
  [
    { code: 'shared', messages: 3, entries: 2, missingAtLeast: 1 },
    'Sendt: tre. Mulige registreringer: to. Minst én av disse tre ble ikke funnet; denne kan være blant dem.',
  ],
  [{ code: 'by-letter' }, 'Sendt som brev.'],
] satisfies [Parameters<typeof reasonWords>[0], string][])('%o in words', (reason, said) => {
  expect(reasonWords(reason, texts, words)).toBe(said);
});

describe('a table for Excel', () => {
  test.each(['=1+1', '+47', '-2', '@sum', '\tx'])('defuses %j', (cell) =>
    expect(defused(cell)).toBe(`'${cell}`),
  );

  test('quotes what would end a cell', () => {
    expect(csvOf([['a;b', 'c"d', 'e']])).toBe('\uFEFF"a;b";"c""d";e\r\n');
  });
});
