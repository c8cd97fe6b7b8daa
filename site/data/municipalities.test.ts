import { describe, expect, test } from 'vitest';
import { municipalitiesFrom2024 } from '#domain/municipality/reference.ts';
import { aliases, entries, groupBy, listed } from './municipalities.ts';
import { otherNames } from './other-names.ts';

describe('municipalities', () => {
  test('each of 2023 has a page, each number of 2024 an address', () => {
    expect(entries).toHaveLength(356);
    const addresses = [
      ...entries.map(({ number }) => number),
      ...aliases.map(({ successor }) => successor.number),
    ];
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { number } of municipalitiesFrom2024) expect(addresses).toContain(number);
  });

  test('a municipality that was parted in 2024 is shown at both numbers', () => {
    const parts = aliases.filter(({ entry }) => entry.number === '1507');
    expect(parts.map(({ successor }) => successor.name).sort()).toEqual(['Haram', 'Ålesund']);
  });

  test('groups follow the Norwegian alphabet and leave nobody out', () => {
    const letters = groupBy(({ name }) => name.charAt(0));
    expect(letters.at(-1)?.[0]).toBe('Å');
    expect(letters.at(-2)?.[0]).toBe('Ø');
    expect(letters.flatMap(([, group]) => group)).toHaveLength(356);
  });

  test('one that came in 2024 under its own name is in the list, by its name and at its own number', () => {
    expect(listed).toHaveLength(357);
    const [place, haram] = [...listed.entries()].find(([, { name }]) => name === 'Haram')!;
    expect(haram.number).toBe('1580');
    expect(listed[place + 1]!.name > 'Haram').toBe(true);
    expect(groupBy(({ name }) => name.charAt(0), listed).flatMap(([, group]) => group)).toContain(haram);
  });

  test('every official name that is not the Norwegian one is among the other names', () => {
    for (const { number, officialName } of municipalitiesFrom2024) {
      if (officialName) expect(otherNames[number]?.map(({ name }) => name)).toContain(officialName);
    }
  });

  test('other names stand under numbers that exist', () => {
    const numbers = new Set(municipalitiesFrom2024.map(({ number }) => number));
    for (const number of Object.keys(otherNames)) expect(numbers.has(number)).toBe(true);
  });
});
