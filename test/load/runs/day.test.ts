import { describe, expect, it } from 'vitest';
import { growthOf } from './day.ts';

describe('growthOf', () => {
  it('is none where memory only goes up and down', () => {
    const { slopeMiBPerTenth, growthMiB } = growthOf([200, 310, 300, 320, 305, 315, 300, 310, 320, 300]);
    expect(Math.abs(slopeMiBPerTenth)).toBeLessThan(2);
    expect(Math.abs(growthMiB)).toBeLessThanOrEqual(10);
  });

  it('is what is added in each tenth, and not what the first takes to warm up', () => {
    const rssMiB = [100, ...Array.from({ length: 9 }, (_, i) => 300 + 20 * i)];
    expect(growthOf([344, 394, 418, 422, 431, 454, 442, 448, 455, 447]).slopeMiBPerTenth).toBeLessThan(0);
    expect(growthOf(rssMiB)).toEqual({ slopeMiBPerTenth: 20, growthMiB: 120 });
  });
});
