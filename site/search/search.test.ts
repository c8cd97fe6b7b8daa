import { describe, expect, test } from 'vitest';
import { listed } from '../data/municipalities.ts';
import { foldedWords, wordsOfName } from './fold.ts';
import { indexEntry } from './index-entries.ts';
import { find } from './match.ts';

const index = listed.map((entry) => indexEntry(entry, 'nb'));
const found = (query: string): string[] => find(query, index).map(({ number }) => number);

describe('words', () => {
  test.each([
    ['Porsáŋgu', ['porsangu']],
    ['Kárášjohka', ['karasjohka']],
    ['Nore og Uvdal', ['nore', 'og', 'uvdal']],
    ['Aurskog-Høland', ['aurskog', 'holand']],
    ['  ', []],
  ])('of %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  test('a name is found as people spell it', () => {
    expect(wordsOfName('Ålesund')).toEqual(['alesund', 'aalesund']);
  });
});

describe('a municipality is found', () => {
  test.each([
    ['by its name', 'Bergen', '4601'],
    ['by the beginning of it', 'kautok', '5430'],
    ['by its Northern Sámi name', 'Guovdageaidnu', '5430'],
    ['by its Southern Sámi name', 'raarvihke', '5043'],
    ['by its Kven name', 'porsanki', '5436'],
    ['by its number of 2023', '3018', '3018'],
    ['by its number since 2024', '3114', '3018'],
    ['by a name that came in 2024', 'Haram', '1580'],
    ['by the number that came with it', '1580', '1580'],
    ['without Norwegian letters', 'roros', '5025'],
    ['with double letters', 'aalesund', '1507'],
    ['by name and county of 2023', 'våler viken', '3018'],
    ['by name and county since 2024', 'våler østfold', '3018'],
    ['by the second word of its name', 'uvdal', '3052'],
  ])('%s: %s', (_name, query, number) => {
    expect(found(query)).toEqual([number]);
  });

  test.each([
    ['Herøy', ['1515', '1818']],
    ['Våler', ['3419', '3018']],
  ])('two are called %s and told apart by county', (name, numbers) => {
    const both = find(name, index);
    expect(both.map(({ number }) => number).sort()).toEqual([...numbers].sort());
    expect(new Set(both.map(({ county }) => county)).size).toBe(2);
  });

  test('names come before counties', () => {
    expect(found('os').slice(0, 3)).toEqual(['3430', '5020', '0301']);
  });

  test.each(['', '   ', '-', 'xyzzy', '9999'])('nothing by "%s"', (query) => {
    expect(found(query)).toEqual([]);
  });
});
