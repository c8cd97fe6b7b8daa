import { describe, expect, test } from 'vitest';
import { addCountDistribution } from './count-distribution.ts';

function chancesOf(mean: number, variance: number, length = 400, weight = 1): number[] {
  const into = new Float64Array(length);
  addCountDistribution(into, mean, variance, weight);
  return [...into];
}

describe('the chances of 0, 1, 2 and 3', () => {
  test.each([
    // Of four trials each with one in two.
    ['binomial', 2, 1, [1 / 16, 4 / 16, 6 / 16, 4 / 16]],
    // Of ten with one in ten.
    ['binomial', 1, 0.9, [0.9 ** 10, 0.9 ** 9, 45 * 0.01 * 0.9 ** 8, 120 * 0.001 * 0.9 ** 7]],
    ['Poisson', 2, 2, [1, 2, 2, 4 / 3].map((part) => part * Math.exp(-2))],
    // Failures before the second success, of one in two: (k + 1) / 2^(k + 2).
    ['negative binomial', 2, 4, [1 / 4, 2 / 8, 3 / 16, 4 / 32]],
    // Failures before the first of one in four.
    ['geometric', 3, 12, [0.25, 0.25 * 0.75, 0.25 * 0.75 ** 2, 0.25 * 0.75 ** 3]],
  ])('%s with mean %d and variance %d', (_name, mean, variance, expected) => {
    const chances = chancesOf(mean, variance);
    for (const [k, chance] of expected.entries()) expect(chances[k]).toBeCloseTo(chance, 9);
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
  });
});

test.each([0, 1e-10])('where %d are expected there are none', (mean) => {
  expect(chancesOf(mean, 0, 3, 0.25)).toEqual([0.25, 0, 0]);
});

test('without variance there are as many as are expected', () => {
  const chances = chancesOf(2, 0);
  expect(chances[2]).toBeCloseTo(1, 6);
});

test('of trials whose number is not whole no chance is below none', () => {
  const chances = chancesOf(4, 2.5, 40);
  expect(Math.min(...chances)).toBe(0);
  expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 2);
});

test('added with their weight to what is there', () => {
  const into = new Float64Array([1, 1, 1]);
  addCountDistribution(into, 2, 2, 0.5);
  expect(into[1]).toBeCloseTo(1 + 0.5 * 2 * Math.exp(-2), 9);
});

describe('a bell where the first term would be lost', () => {
  const bell = (k: number, mean: number, variance: number): number =>
    Math.exp(-((k - mean) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);

  test('has its height, its ends and all its weight', () => {
    const chances = chancesOf(5000, 400, 10_000, 2);
    for (const k of [4900, 4990, 5000, 5080]) expect(chances[k]).toBeCloseTo(2 * bell(k, 5000, 400), 12);
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(2, 9);
    expect([4839, 4840, 5160, 5161].map((k) => chances[k]! > 0)).toEqual([false, true, true, false]);
  });

  test('is cut at none and where the list ends, and keeps its weight', () => {
    const low = chancesOf(1000, 1_000_000, 9_500);
    expect(low.reduce((a, b) => a + b)).toBeCloseTo(1, 1);
    const short = chancesOf(5000, 400, 5001);
    expect(short.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(short[5000]! / short[4980]!).toBeCloseTo(Math.exp(0.5), 9);
  });
});
