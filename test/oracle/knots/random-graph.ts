import type { Random } from '../generator/random.ts';
import type { Span } from '../read-time.ts';
import type { Shape } from './kinds.ts';

export interface CountedSpan extends Span {
  readonly count: number;
}

/** Messages and entries as spans on one axis: an entry can stand for a message where the two meet. */
export interface Spans {
  readonly messages: readonly Span[];
  readonly entries: readonly CountedSpan[];
}

/** As many messages as the oracle can try everything of. */
export const mostMessages = 9;

/** Spans of which none lies strictly inside another: beginnings and ends in order, paired. */
function alike(random: Random, count: number, reach: number): Span[] {
  const sorted = (): number[] =>
    Array.from({ length: count }, () => random.below(reach)).sort((a, b) => a - b);
  const widest = random.pick([0, 1, 2, 4, Math.ceil(reach / 3)]);
  const from = sorted();
  if (random.chance(50)) return from.map((start) => ({ from: start, to: start + widest }));
  const to = sorted();
  return from.map((start, index) => ({ from: start, to: Math.max(start, to[index]!) }));
}

/** Spans of any width: some lie inside others. */
function unlike(random: Random, count: number, reach: number): Span[] {
  return Array.from({ length: count }, () => {
    const from = random.below(reach);
    return { from, to: from + random.pick([0, 0, 1, 2, 3, random.below(reach), reach]) };
  });
}

const counts = [1, 1, 1, 1, 1, 1, 2, 2, 3, 100_000];

/** Spans whose sides are alike as the shape asks: both, one of them, or neither. */
export function randomSpans(random: Random, shape: Shape): Spans {
  const messageCount = 1 + random.below(mostMessages);
  // Few entries leave messages without, many leave none; in between there is most to get wrong.
  const entryCount = Math.max(0, messageCount - 2 + random.below(4));
  const reach = 2 + random.below(3 * messageCount);
  const isMessagesAlike = shape === 'proper' || (shape === 'convex' && random.chance(50));
  const isEntriesAlike = shape === 'proper' || (shape === 'convex' && !isMessagesAlike);
  const messages = (isMessagesAlike ? alike : unlike)(random, messageCount, reach);
  const entries = (isEntriesAlike ? alike : unlike)(random, entryCount, reach);
  const hasCounts = random.chance(30);
  return {
    messages,
    entries: entries.map((span) => ({ ...span, count: hasCounts ? random.pick(counts) : 1 })),
  };
}
