import { describe, expect, test } from 'vitest';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from './reference.ts';
import { samiArea, samiLanguagesOf } from './sami-area.ts';

describe('the area for the Sámi languages', () => {
  test('has the thirteen members of 2023, each a municipality of 2020 by its name', () => {
    expect(samiArea).toHaveLength(13);
    expect(new Set(samiArea.map(({ number }) => number)).size).toBe(13);
    for (const { number, name } of samiArea)
      expect(municipalitiesFrom2020.find((one) => one.number === number)?.name).toBe(name);
  });

  test.each([
    ['5430', '2023-06-12', ['se']],
    ['5612', '2024-06-12', ['se']],
    ['1875', '2023-06-12', ['smj']],
    ['5025', '2018-06-30', []],
    ['5025', '2018-07-01', ['sma']],
    ['5412', '2020-06-30', []],
    ['5512', '2024-01-01', ['se']],
    // Narvik has a part of Tysfjord, and is no member.
    ['1806', '2023-06-12', []],
    ['4601', '2023-06-12', []],
  ])('%s has on %s %j', (number, on, languages) => {
    expect(samiLanguagesOf(number, on)).toEqual(languages);
  });

  test('holds the same municipalities by the numbers of 2024', () => {
    const members = municipalitiesFrom2024.filter(
      ({ number }) => samiLanguagesOf(number, '2024-01-01').length > 0,
    );
    expect(members.map(({ name }) => name).sort()).toEqual(samiArea.map(({ name }) => name).sort());
  });
});
