import { describe, expect, it } from 'vitest';
import { randomFor } from './random.ts';

describe('randomFor', () => {
  it('gives the same numbers for the same seed and name, and others for any other', () => {
    const first = (seed: number, name: string) =>
      Array.from(
        { length: 4 },
        (
          (random) => () =>
            random.bits()
        )(randomFor(seed, name)),
      );
    expect(first(1, 'a')).toEqual(first(1, 'a'));
    expect(first(1, 'b')).not.toEqual(first(1, 'a'));
    expect(first(2, 'a')).not.toEqual(first(1, 'a'));
  });

  it('is even over its range', () => {
    const random = randomFor(7, 'even');
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) counts[random.integer(10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('makes UUIDs of version 4, none of them twice', () => {
    const random = randomFor(7, 'uuid');
    const uuids = Array.from({ length: 20_000 }, () => random.uuid());
    expect(new Set(uuids).size).toBe(uuids.length);
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const uuid of uuids) expect(uuid).toMatch(form);
  });

  it('keeps every item when it shuffles', () => {
    expect(randomFor(7, 'shuffle').shuffled([3, 1, 2]).sort()).toEqual([1, 2, 3]);
  });
});
