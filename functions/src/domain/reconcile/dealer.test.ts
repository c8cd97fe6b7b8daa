import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Dealer } from './dealer.ts';
import { startsOf, sums } from './scope-messages.ts';

const scopeCount = 3;
/** Few rows of the first scope, many of the last: some wait until the end, others are moved in between. */
const dealt = fc.array(fc.constantFrom(0, 1, 1, 2, 2, 2, 2, 2), { maxLength: 60, size: 'max' });

it('each scope has its rows one after the other, in the order in which they came', () => {
  fc.assert(
    fc.property(dealt, fc.boolean(), (scopes, hasTags) => {
      const counts = Uint32Array.from(
        { length: scopeCount },
        (_, one) => scopes.filter((scope) => scope === one).length,
      );
      // Rows of no scope come first, and are dealt to nobody.
      const ends = sums(Uint32Array.of(7, ...counts));
      expect([...ends]).toEqual([0, counts[0], counts[0]! + counts[1]!, scopes.length]);
      const starts = startsOf(ends);
      expect([...starts]).toEqual([0, 0, counts[0], counts[0]! + counts[1]!]);
      const dealer = new Dealer(starts, scopes.length, hasTags);
      for (const [row, scope] of scopes.entries()) dealer.add(scope + 1, row, 1000 + row, 2000 + row);
      dealer.finish();
      const expected = [0, 1, 2].flatMap((one) => [...scopes.keys()].filter((row) => scopes[row] === one));
      expect([...dealer.first]).toEqual(expected);
      expect([...dealer.second]).toEqual(expected.map((row) => 1000 + row));
      expect([...dealer.tag]).toEqual(hasTags ? expected.map((row) => 2000 + row) : []);
    }),
    { numRuns: 60 },
  );
});
