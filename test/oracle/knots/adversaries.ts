/** Large knots made to be hard, each of so many messages and about as many entries. */
import { randomFrom } from '../generator/random.ts';
import type { Span } from '../read-time.ts';
import type { CountedSpan, Spans } from './random-graph.ts';

const one = (from: number, to: number): CountedSpan => ({ from, to, count: 1 });
const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Neither side alike, everything in one knot, slightly too few entries. */
function tangle(size: number): Spans {
  const random = randomFrom(size);
  const wide = (): number => (random.chance(2) ? random.below(size) : random.below(40));
  const span = (): Span => {
    const from = random.below(10 * size);
    return { from, to: from + wide() };
  };
  return {
    messages: [...each(size - 1, span), { from: 0, to: 11 * size }],
    entries: each(Math.floor(0.97 * size), () => ({ ...span(), count: 1 })),
  };
}

/** All spans are the same. */
function identical(size: number): Spans {
  return { messages: each(size, () => ({ from: 0, to: 9 })), entries: each(size - 1, () => one(3, 12)) };
}

/** Each span lies inside the one before it, on both sides. */
function nested(size: number): Spans {
  return {
    messages: each(size, (n) => ({ from: n, to: 4 * size - n })),
    entries: each(size - 1, (n) => one(n, 4 * size - 2 * n)),
  };
}

/**
 * A chain: each entry reaches two neighbouring messages, and the only spare one is at the far end. Ends that fall keep
 * it from the usual shape.
 */
function chain(size: number): Spans {
  return {
    messages: [...each(size - 1, (n) => ({ from: 10 * n, to: 10 * n + 4 })), { from: 0, to: 10 * size }],
    entries: each(size, (n) => one(10 * n + 4, 10 * n + 10)),
  };
}

/** Chains in which an early choice must be taken back along their whole length: broad entries before narrow ones. */
function falseStarts(size: number): Spans {
  const length = 300;
  const chains = Math.floor(size / length);
  const messages: Span[] = [];
  const entries: CountedSpan[] = [];
  for (let c = 0; c < chains; c += 1) {
    const base = c * length * 20;
    for (let n = 0; n < length; n += 1) {
      messages.push({ from: base + 20 * n, to: base + 20 * n + (n % 2 === 0 ? 25 : 1) });
      entries.push(one(base + 20 * n - (n % 3) * 19, base + 20 * n + ((n * 7) % 5)));
    }
  }
  return { messages: [...messages, { from: 0, to: 20 * size }], entries };
}

/** One message in the middle meets every entry, and one entry every message. */
function star(size: number): Spans {
  return {
    messages: [...each(size - 1, (n) => ({ from: 4 * n, to: 4 * n })), { from: 0, to: 4 * size }],
    entries: [...each(size - 2, (n) => one(4 * n + 2, 4 * n + 2)), one(0, 4 * size)],
  };
}

/** Rows that stand for 100,000 each, some inside others. */
function countRows(size: number): Spans {
  return {
    messages: each(size, (n) => ({ from: n, to: n + (n % 7) })),
    entries: each(20, (n) => ({ from: n * 1000, to: size - n * 1000, count: 100_000 })),
  };
}

export const adversaries: Readonly<Record<string, (size: number) => Spans>> = {
  tangle,
  identical,
  nested,
  chain,
  'false starts': falseStarts,
  star,
  'count rows': countRows,
};
