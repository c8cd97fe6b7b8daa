import { describe, expect, it, test } from 'vitest';
import { countyOf, governorCodes, governorOf } from './governors.ts';
import type { GovernorCode } from './governors.ts';
import { municipalityName } from './names.ts';
import { municipalitiesFrom2020, municipalitiesFrom2024, municipalitySchema } from './reference.ts';
import { isSameMunicipality } from './same.ts';

/** As the municipality lists write them, before and since 2024. */
const names: Readonly<Record<GovernorCode, readonly string[]>> = {
  agder: ['Statsforvalteren i Agder'],
  innlandet: ['Statsforvalteren i Innlandet'],
  'more-og-romsdal': ['Statsforvaltaren i Møre og Romsdal'],
  nordland: ['Statsforvalteren i Nordland'],
  'oslo-og-viken': [
    'Statsforvalteren i Oslo og Viken',
    'Statsforvalteren i Østfold, Buskerud, Oslo og Akershus',
  ],
  rogaland: ['Statsforvaltaren i Rogaland'],
  'troms-og-finnmark': ['Statsforvalteren i Troms og Finnmark'],
  trondelag: ['Statsforvalteren i Trøndelag'],
  'vestfold-og-telemark': ['Statsforvalteren i Vestfold og Telemark'],
  vestland: ['Statsforvaltaren i Vestland'],
};

describe('the county governor of a municipality', () => {
  it('is the one that the lists name for it, before 2024 and since', () => {
    for (const list of [municipalitiesFrom2020, municipalitiesFrom2024]) {
      const told = list.map(({ number, statsforvalter }) => [number, statsforvalter]);
      const found = list.map(({ number }) => {
        const known = names[governorOf(number)];
        return [number, list === municipalitiesFrom2020 ? known[0] : known.at(-1)];
      });
      expect(found).toEqual(told);
      expect(new Set(list.map(({ number }) => governorOf(number))).size).toBe(governorCodes.length);
    }
  });

  it('is none for a county that there never was', () => {
    expect(() => governorOf('9901')).toThrow('no county governor for 9901');
  });

  it('follows from the county, which is the first two digits', () => {
    expect(['0301', '5430'].map(countyOf)).toEqual(['03', '54']);
  });
});

test.each([
  ['3018', '3114', true],
  ['0301', '0301', true],
  ['1507', '1508', true],
  ['1507', '1580', true],
  ['1508', '1580', true],
  ['3018', '3016', false],
  ['1507', '1511', false],
])('%s and %s are one municipality: %s', (a, b, isSame) => expect(isSameMunicipality(a, b)).toBe(isSame));

test('a municipality has its Norwegian name by either number, and no other number has one', () => {
  expect(['0301', '1804', '5430', '5612'].map(municipalityName)).toEqual([
    ...['Oslo', 'Bodø', 'Kautokeino', 'Kautokeino'],
  ]);
  expect(() => municipalityName('9999')).toThrow('no municipality has the number 9999');
});

test.each(['123', '12345', ' 1804', '180a'])('%j is no number of a municipality', (number) => {
  expect(municipalitySchema.safeParse({ ...municipalitiesFrom2020[0], number }).success).toBe(false);
});
