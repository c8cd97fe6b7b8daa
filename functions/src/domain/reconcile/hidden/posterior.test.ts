import { describe, expect, test } from 'vitest';
import { addCountDistribution } from './count-distribution.ts';
import { logFactorial, logGamma } from './log-gamma.ts';
import { hiddenAmong } from './posterior.ts';
import { hiddenIn, logBase } from './stretch.ts';
import type { Stretch } from './stretch.ts';

const stretch = (messages: number, entries: number, missingAtLeast: number, foreign: number): Stretch => ({
  messages,
  entries,
  missingAtLeast,
  foreign,
});
const copies = (count: number, one: Stretch): Stretch[] => Array<Stretch>(count).fill(one);

describe('one stretch', () => {
  test('one message and one entry: by Bayes, lost and hidden or found', () => {
    // Lost for one in ten whatever the stretch: a beta distribution that is nearly a point.
    const loss = { mean: 0.1, sameness: 1e7 };
    const one = stretch(1, 1, 0, 0.5);
    const { mean, variance } = hiddenIn(one, loss, 1, logBase(one, loss));
    const hidden = (0.1 * 0.5) / (0.1 * 0.5 + 0.9);
    expect(mean).toBeCloseTo(hidden, 5);
    expect(variance).toBeCloseTo(hidden * (1 - hidden), 5);
  });

  test('the likelihoods of all counts of entries add up to one', () => {
    const loss = { mean: 0.3, sameness: 2 };
    let sum = 0;
    for (let entries = 0; entries < 60; entries++) {
      const one = stretch(4, entries, Math.max(0, 4 - entries), 3);
      sum += Math.exp(hiddenIn(one, loss, 1, logBase(one, loss)).logLikelihood);
    }
    expect(sum).toBeCloseTo(1, 6);
  });

  test('a stretch of thousands neither overflows nor is lost', () => {
    const loss = { mean: 0.4, sameness: 1000 };
    const one = stretch(20_000, 20_000, 0, 8_000);
    const { mean, logLikelihood } = hiddenIn(one, loss, 1, logBase(one, loss));
    expect(mean).toBeGreaterThan(7_000);
    expect(mean).toBeLessThan(9_000);
    expect(Number.isFinite(logLikelihood)).toBe(true);
  });
});

describe('all stretches together', () => {
  test('without entries of other channels nothing is hidden', () => {
    expect(hiddenAmong(copies(300, stretch(1, 1, 0, 1e-6)), 100)).toMatchObject({ from: 0, to: 0 });
  });

  test('more foreign entries, and more losses seen, mean that more is hidden', () => {
    const seen = (missing: number, foreign: number): number =>
      hiddenAmong(
        [...copies(200, stretch(1, 1, 0, foreign)), ...copies(missing, stretch(1, 0, 1, foreign))],
        200,
      ).expected;
    expect(seen(10, 0.5)).toBeGreaterThan(3);
    expect(seen(10, 0.5)).toBeGreaterThan(seen(10, 0.1));
    expect(seen(10, 0.5)).toBeGreaterThan(seen(2, 0.5));
    // Ten missing where an entry comes to every second message by chance: about half as many are hidden again.
    expect(seen(10, 0.5)).toBeLessThan(10);
  });

  test('of thousands, some rates are so unlikely that no number holds it', () => {
    const { expected, from, to } = hiddenAmong(copies(5000, stretch(1, 1, 0, 0.5)), 200);
    expect(expected).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThan(10);
    expect(from).toBe(0);
  });

  test('the interval holds what is expected', () => {
    const { expected, from, to } = hiddenAmong(copies(40, stretch(3, 3, 0, 1)), 50);
    expect(from).toBeLessThanOrEqual(expected);
    expect(to).toBeGreaterThanOrEqual(expected);
  });
});

test.each([
  [4, 2],
  [4, 4],
  [4, 9],
  [0.2, 0.19],
  [900, 500],
])('a count with mean %d and variance %d', (mean, variance) => {
  const chances = new Float64Array(2000);
  addCountDistribution(chances, mean, variance, 1);
  const moment = (of: (k: number) => number): number =>
    chances.reduce((sum, chance, k) => sum + chance * of(k), 0);
  expect(moment(() => 1)).toBeCloseTo(1, 1);
  expect(moment((k) => k) / mean).toBeCloseTo(1, 1);
  expect(moment((k) => (k - mean) ** 2) / variance).toBeCloseTo(1, 0);
});

test('ln of the gamma function', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
  expect(logFactorial(0)).toBeCloseTo(0, 9);
  expect(logFactorial(20)).toBeCloseTo(Math.log(2432902008176640000), 9);
});
