import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Matching } from './graph.ts';
import { Mates } from './mates.ts';

/** A knot that begins at neither the first message nor the first entry of its graph. */
const knot = { firstMessage: 2, endMessage: 8, firstEntry: 3, endEntry: 7 };
const entry = fc.integer({ min: knot.firstEntry, max: knot.endEntry - 1 });
const message = fc.integer({ min: knot.firstMessage, max: knot.endMessage - 1 });

function mateLists(mates: Mates): number[][] {
  return [3, 4, 5, 6].map((one) => {
    const found: number[] = [];
    for (let mate = mates.first(one); mate !== -1; mate = mates.after(mate)) found.push(mate);
    return found.sort((a, b) => a - b);
  });
}

/** What the matching itself says. */
function listsOf({ mate }: Matching): number[][] {
  return [3, 4, 5, 6].map((one) => [...mate.keys()].filter((place) => mate[place] === one));
}

it('each entry knows the messages that it stands for, however they are moved', () => {
  const begun = fc.array(fc.option(entry, { nil: -1 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(begun, fc.array(fc.tuple(message, entry), { maxLength: 8 }), (first, moves) => {
      const mate = Int32Array.of(0, 0, ...first, 0);
      const matching = { mate, used: Uint32Array.from(counts(mate)) };
      const mates = new Mates(knot, matching);
      expect(mateLists(mates)).toEqual(listsOf(matching));
      for (const [moved, to] of moves) {
        mates.assign(moved, to);
        const said = [mate[moved], ...mateLists(mates), [...matching.used]];
        expect(said).toEqual([to, ...listsOf(matching), counts(mate)]);
      }
    }),
    { numRuns: 60 },
  );
});

function counts(mate: Int32Array): number[] {
  return Array.from({ length: 8 }, (_, e) => mate.filter((one) => one === e).length);
}
