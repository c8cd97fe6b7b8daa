import { describe, expect, it, test } from 'vitest';
import { countMunicipalities, readUnits } from './read-units.ts';

describe('--scope', () => {
  test.each([
    ['4601', [{ municipality: 4601, district: null }]],
    [
      '0301/05, 0301/00',
      [
        { municipality: 301, district: 5 },
        { municipality: 301, district: 0 },
      ],
    ],
    ['9999', null],
    ['4601,', null],
    ['460', null],
    ['46011', null],
    ['4601/1', null],
    ['4601/123', null],
    ['x4601', null],
    ['4601/01x', null],
  ])('%s', (text, units) => {
    expect(readUnits(text)).toEqual(units);
  });

  it('names as many municipalities as stand under different numbers', () => {
    expect(countMunicipalities(readUnits('0301/05,0301/06')!)).toBe(1);
    expect(countMunicipalities(readUnits('3005,3301')!)).toBe(1);
    expect(countMunicipalities(readUnits('1507,1508,1580')!)).toBe(1);
    expect(countMunicipalities(readUnits('1508,1580,4601')!)).toBe(3);
  });
});
