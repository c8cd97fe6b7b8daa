import { expect, test } from 'vitest';
import { daysOf } from './curve.ts';

test('the axis has its first and its last day, and a single day once', () => {
  const points = ['2023-06-01', '2023-06-03', '2023-06-15'].map((on) => ({ on }));
  expect(daysOf(points, 'nb')).toEqual(['1. juni 2023', '15. juni 2023']);
  expect(daysOf(points.slice(0, 1), 'nb')).toEqual(['1. juni 2023']);
});
