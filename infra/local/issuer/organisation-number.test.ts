import { describe, expect, it } from 'vitest';
import { controlDigit } from './organisation-number.ts';
import { governorByOrganisation, organisationNumberFor, organisations } from './people.ts';

describe('organisation numbers', () => {
  it('begin with 3, have a valid control digit, and differ', () => {
    const numbers = Array.from({ length: 400 }, (_, index) => organisationNumberFor(index));
    const others = [...Object.values(organisations), ...Object.keys(governorByOrganisation())];
    for (const number of [...numbers, ...others]) {
      expect(number).toMatch(/^3\d{8}$/);
      expect(controlDigit(number.slice(0, 8))).toBe(number[8]);
    }
    expect(new Set([...numbers, ...others]).size).toBe(413);
  });

  it('has the control digit that a real one has', () => {
    expect(controlDigit('97476067')).toBe('3');
    expect(controlDigit('00000004')).toBe('3');
  });
});
