import { expect, it } from 'vitest';
import { spread } from './progress.ts';

it('tries each point once, and those far from one another first', () => {
  const order = spread(1, 1000, 1);
  expect(order.slice(0, 3)).toEqual([1, 65, 129]);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  expect(spread(5, 25, 10)).toEqual([5, 25, 15]);
});
