import { randomFrom } from '../generator/random.ts';
import { disagreement, edgesOf } from './compare.ts';
import { kindsIn, shapes } from './kinds.ts';
import type { Shape } from './kinds.ts';
import { randomSpans } from './random-graph.ts';
import type { Spans } from './random-graph.ts';
import type { Tally } from './tally.ts';

/** Spans of which neither side is alike are mostly simple all the same: so many are thrown until some are not. */
const mostThrows = 12;

function spansOf(seed: number, shape: Shape): Spans {
  const random = randomFrom(seed);
  for (let left = mostThrows; ; left -= 1) {
    const spans = randomSpans(random, shape);
    if (shape !== 'general' || left === 0) return spans;
    if (kindsIn(edgesOf(spans)).some((kind) => kind.shape === shape)) return spans;
  }
}

/** Graphs of the seeds, the shapes by turns. @returns the first disagreement, or null */
export function compareGraphs(firstSeed: number, endSeed: number, tally: Tally): string | null {
  for (let seed = firstSeed; seed < endSeed; seed += 1) {
    const spans = spansOf(seed, shapes[seed % shapes.length]!);
    const graph = edgesOf(spans);
    for (const kind of kindsIn(graph)) tally.add(kind);
    const found = disagreement(spans, graph);
    if (found !== null) return `graph of seed ${String(seed)}: ${found}`;
  }
  return null;
}
