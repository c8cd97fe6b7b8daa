import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAtLeast, firstWhere } from './first.ts';

const numbers = fc.array(fc.integer({ min: -5, max: 5 })).map((values) => values.sort((a, b) => a - b));

test('the first that is not below, as a walk from the left finds it', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -7, max: 7 }), (sorted, least) => {
      const walked = sorted.findIndex((value) => value >= least);
      const expected = walked === -1 ? sorted.length : walked;
      expect(firstAtLeast(sorted, least)).toBe(expected);
      expect(firstWhere(sorted.length, (place) => sorted[place]! >= least)).toBe(expected);
    }),
  );
});
