import { describe, expect, test } from 'vitest';
import { listed } from '../data/municipalities.ts';
import { foldedWords, wordsOfName } from './fold.ts';
import { indexEntry } from './index-entries.ts';
import { find, formerNamesFound } from './match.ts';

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
    ['by its name from before 2020', 'Audnedal', '4225'],
    ['by the name of a town that gave it up', 'Mandal', '4205'],
    ['by a number from before 2020', '1027', '4225'],
    ['by its own number from before 2020', '0101', '3001'],
    ['by a name from before 2018', 'Nøtterøy', '3811'],
    ['by a name that it kept', 'Sogndal', '4640'],
    ['by an old name and county', 'nes buskerud', '3040'],
    ['by an old county', 'våler hedmark', '3419'],
    ['that came again in 2024, and not the one that it was part of', '1534', '1580'],
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

  test.each([
    ['Tysfjord', ['1806', '1875']],
    ['Snillfjord', ['5055', '5056', '5059']],
    ['1850', ['1806', '1875']],
  ])('%s was parted: all that became of it are offered', (name, numbers) => {
    expect(found(name).sort()).toEqual(numbers);
  });

  test.each([
    ['bø', ['1867', '3817']],
    ['sande', ['1514', '3802']],
  ])('%s is a name still and an old one elsewhere: both are offered', (name, numbers) => {
    expect(found(name)).toEqual(expect.arrayContaining(numbers));
  });

  test('an old name is told where the name itself is another', () => {
    const told = (query: string): string[][] =>
      find(query, index).map((entry) => formerNamesFound(query, entry));
    expect(told('audne')).toEqual([['Audnedal']]);
    expect(told('lyngdal')).toEqual([[]]);
    expect(told('1027')).toEqual([[]]);
    expect(told('tysfjord')).toEqual([['Tysfjord'], ['Tysfjord']]);
  });

  test('the very name comes first, then the very former name, then names that begin so, then counties', () => {
    expect(found('os').slice(0, 5)).toEqual(['3430', '4624', '5020', '0301', '4630']);
    expect(found('os hordaland')).toEqual(['4624', '4630']);
  });

  test.each(['', '   ', '-', 'xyzzy', '9999'])('nothing by "%s"', (query) => {
    expect(found(query)).toEqual([]);
  });
});
