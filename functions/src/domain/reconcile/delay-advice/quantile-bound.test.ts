import { expect, test } from 'vitest';
import { boundingRank, fewestFor } from './quantile-bound.ts';

/** P(Bin(n, q) <= k), term by term. */
function atMost(n: number, q: number, k: number): number {
  let term = (1 - q) ** n;
  let sum = term;
  for (let i = 1; i <= k; i++) {
    term *= ((n - i + 1) / i) * (q / (1 - q));
    sum += term;
  }
  return sum;
}

test.each([
  [59, 0.95],
  [93, 0.95],
  [400, 0.95],
  [299, 0.99],
  [473, 0.99],
])('of %d delays the smallest that bounds the quantile %d', (n, quantile) => {
  const rank = boundingRank(n, quantile)!;
  // That the quantile lies beyond it: no more than n - rank of the delays do.
  expect(atMost(n, 1 - quantile, n - rank)).toBeLessThanOrEqual(0.05);
  expect(atMost(n, 1 - quantile, n - rank + 1)).toBeGreaterThan(0.05);
});

test('the fewest that bound a quantile, and one fewer', () => {
  for (const [quantile, fewest] of [
    [0.95, 59],
    [0.99, 299],
    [0.999, 2995],
  ] as const) {
    expect(fewestFor(quantile)).toBe(fewest);
    expect(boundingRank(fewest, quantile)).toBe(fewest);
    expect(boundingRank(fewest - 1, quantile)).toBeNull();
  }
});

test('millions do not underflow', () => {
  expect(boundingRank(1_000_000, 0.99)! / 1_000_000).toBeCloseTo(0.99, 3);
});
