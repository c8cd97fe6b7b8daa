import { describe, expect, test } from 'vitest';
import { isKnownNumber } from '#domain/municipality/numbers.ts';
import { municipalitiesFrom2024 } from '#domain/municipality/reference.ts';
import { formerMunicipalities, formerOf } from './former.ts';
import { entries, formerNames, listed } from './municipalities.ts';

const since2024 = new Map(municipalitiesFrom2024.map((one) => [one.number, one]));

describe('municipalities before 2020', () => {
  test('with those whose number never changed they are the 428 of 2016, and Sandefjord of 2017', () => {
    const became = new Set(formerMunicipalities.flatMap((one) => one.became));
    // Stavanger kept its number, and others became part of it.
    const kept = municipalitiesFrom2024.filter(({ number }) => !became.has(number) || number === '1103');
    expect(formerMunicipalities.length + kept.length).toBe(428 + 1);
    expect(new Set(formerMunicipalities.map(({ number }) => number)).size).toBe(formerMunicipalities.length);
  });

  test('each became one that there is', () => {
    for (const { became } of formerMunicipalities) {
      for (const number of became) expect(since2024.has(number), number).toBe(true);
    }
  });

  test('two were parted', () => {
    const parted = formerMunicipalities.filter(({ became }) => became.length > 1);
    const told = parted.map(({ name, became }) => [name, became.map((one) => since2024.get(one)!.name)]);
    expect(told).toEqual([
      ['Snillfjord', ['Heim', 'Hitra', 'Orkland']],
      ['Tysfjord', ['Narvik', 'Hamarøy']],
    ]);
  });

  test('their numbers are for finding alone: a log with one of them is refused as before', () => {
    for (const { number } of formerMunicipalities) expect(isKnownNumber(Number(number)), number).toBe(false);
  });
});

describe('names that are gone', () => {
  test('are 89, and each leads somewhere', () => {
    expect(formerNames).toHaveLength(89);
    for (const { name, entries: became } of formerNames) expect(became.length, name).toBeGreaterThan(0);
    const mandal = formerNames.find(({ name }) => name === 'Mandal');
    expect(mandal?.entries.map(({ name }) => name)).toEqual(['Lindesnes']);
  });

  test('Haram is no such name: it came again, at its own page', () => {
    expect(formerNames.some(({ name }) => name === 'Haram')).toBe(false);
    const alesund = entries.find(({ number }) => number === '1507')!;
    expect(alesund.former.map(({ name }) => name)).not.toContain('Haram');
    expect(listed.find(({ number }) => number === '1580')?.former).toEqual(formerOf('1580'));
  });
});
