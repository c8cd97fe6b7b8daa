import { expect, test } from 'vitest';
import { clockTrial } from './clock-world.ts';

/** The long form is `npm run clocks`. */
const worlds = 60;

test.each(['right', 'behind', 'utc'] as const)('a clock that is %s is told as it is', (planted) => {
  const trials = Array.from({ length: worlds }, (_, seed) => clockTrial(seed, planted));
  expect(trials.filter(({ isRight }) => !isRight)).toEqual([]);
});

test('UTC is told as a constant where all that was sent lies in one season', () => {
  const told = Array.from({ length: worlds }, (_, seed) => clockTrial(seed, 'utc').told);
  expect(told).toContain('utc');
  expect(told.some((one) => typeof one === 'number' && Math.abs(one + 3600) < 60)).toBe(true);
  expect(told.some((one) => typeof one === 'number' && Math.abs(one + 7200) < 60)).toBe(true);
});
