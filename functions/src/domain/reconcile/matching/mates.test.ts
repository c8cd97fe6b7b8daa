import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Knot, Matching } from './graph.ts';
import { Mates } from './mates.ts';

const graph = { messages: 9, entries: 8 };
/** The first knot of its graph, and one that begins at neither the first message nor the first entry. */
const knots = [
  { firstMessage: 0, endMessage: 6, firstEntry: 0, endEntry: 4 },
  { firstMessage: 2, endMessage: 8, firstEntry: 3, endEntry: 7 },
];

const entriesOf = ({ firstEntry, endEntry }: Knot): number[] =>
  Array.from({ length: endEntry - firstEntry }, (_, at) => firstEntry + at);

function mateLists(mates: Mates, knot: Knot): number[][] {
  return entriesOf(knot).map((one) => {
    const found: number[] = [];
    for (let mate = mates.first(one); mate !== -1; mate = mates.after(mate)) found.push(mate);
    return found.sort((a, b) => a - b);
  });
}

/** What the matching itself says. */
function listsOf({ mate }: Matching, knot: Knot): number[][] {
  return entriesOf(knot).map((one) => [...mate.keys()].filter((place) => mate[place] === one));
}

it.each(knots)('each entry of %o knows the messages that it stands for, however they are moved', (knot) => {
  const { firstMessage, endMessage, firstEntry, endEntry } = knot;
  const entry = fc.integer({ min: firstEntry, max: endEntry - 1 });
  const message = fc.integer({ min: firstMessage, max: endMessage - 1 });
  const begun = fc.array(fc.option(entry, { nil: -1 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(begun, fc.array(fc.tuple(message, entry), { maxLength: 8 }), (first, moves) => {
      const mate = new Int32Array(graph.messages).fill(-1);
      mate.set(first, firstMessage);
      const matching = { mate, used: Uint32Array.from(counts(mate)) };
      const mates = new Mates(knot, matching);
      expect(mateLists(mates, knot)).toEqual(listsOf(matching, knot));
      for (const [moved, to] of moves) {
        mates.assign(moved, to);
        const said = [mate[moved], ...mateLists(mates, knot), [...matching.used]];
        expect(said).toEqual([to, ...listsOf(matching, knot), counts(mate)]);
      }
    }),
    { numRuns: 60 },
  );
});

function counts(mate: Int32Array): number[] {
  return Array.from({ length: graph.entries }, (_, e) => mate.filter((one) => one === e).length);
}
