import { expect, test } from 'vitest';
import { compareGraphs } from './graph-cases.ts';
import { shapes } from './kinds.ts';
import { mostMessages } from './random-graph.ts';
import { Tally } from './tally.ts';

/** `npm run oracle` tries a million. */
const graphCount = 3000;
const often = 3;

test('the matching says what the definitions say, of knots of every shape and size', () => {
  const tally = new Tally();
  expect(compareGraphs(0, graphCount, tally)).toBeNull();
  // Fewer messages are always of a simpler shape.
  const smallest = { proper: 1, convex: 3, general: 4 };
  for (const shape of shapes) {
    for (let messages = smallest[shape]; messages <= mostMessages; messages += 1) {
      expect(tally.of(shape, messages), `${shape} knots of ${String(messages)}`).toBeGreaterThan(often);
    }
  }
});
