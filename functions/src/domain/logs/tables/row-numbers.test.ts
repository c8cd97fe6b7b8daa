import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newRowPage } from './row-page.ts';
import { NumbersInRuns } from './row-numbers.ts';

/** Numbers rise, by one as a rule: empty rows are left out. */
const gaps = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 9 })), {
  maxLength: 200,
});

it('are those of the pages, wherever a page ends', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 64 }), (steps, pageRows) => {
      let number = 1;
      const expected = steps.map((step) => (number += step));
      const numbers = new NumbersInRuns();
      const page = newRowPage();
      for (let start = 0; start < expected.length; start += pageRows) {
        const own = expected.slice(start, start + pageRows);
        page.rowNumber.set(own);
        page.rowCount = own.length;
        numbers.takePage(page);
      }
      expect([...numbers.toColumn()]).toEqual(expected);
    }),
  );
});
