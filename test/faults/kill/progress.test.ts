import { expect, it } from 'vitest';
import { nameOf, pointNamed, spread } from './progress.ts';

it('tries each point once, and those far from one another first', () => {
  const order = spread('story', 1000).map(({ number }) => number);
  expect(order.slice(0, 3)).toEqual([1, 65, 129]);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
});

it('a point is found by the name that is told of it', () => {
  expect(pointNamed(nameOf({ of: 'start', number: 12 }))).toEqual({ of: 'start', number: 12 });
  expect(['12', 'start-0', 'start-', 'begin-1', 'story-1 '].map(pointNamed)).toEqual(Array(5).fill(null));
});
