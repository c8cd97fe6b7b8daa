import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { followsItsPrevious, publishedCheckpointSchema } from './checkpoint.ts';
import { nodeHash } from './hashing.ts';
import type { Sha256 } from './hashing.ts';
import { joinedHash, placeOf } from './shelves.ts';

const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const c = 'c'.repeat(64);
const d = 'd'.repeat(64);

describe('where a complete subtree stands', () => {
  it.each([
    ['the first leaf', 0, 0, { shelf: { level: 0, number: 0 }, first: 0, count: 1 }],
    ['the last leaf of a shelf', 0, 255, { shelf: { level: 0, number: 0 }, first: 255, count: 1 }],
    ['the first leaf of the next', 0, 256, { shelf: { level: 0, number: 1 }, first: 0, count: 1 }],
    ['half a shelf', 7, 3, { shelf: { level: 0, number: 1 }, first: 128, count: 128 }],
    ['a full shelf', 8, 1, { shelf: { level: 1, number: 0 }, first: 1, count: 1 }],
    ['four full shelves', 10, 64, { shelf: { level: 1, number: 1 }, first: 0, count: 4 }],
    ['256 full shelves', 16, 2, { shelf: { level: 2, number: 0 }, first: 2, count: 1 }],
  ])('%s', (_name, level, index, place) => {
    expect(placeOf(level, index)).toEqual(place);
  });

  it('its hash is that of its halves, and only of as many as make a tree', async () => {
    expect(await joinedHash(sha256, [a])).toBe(a);
    const halves = [await nodeHash(sha256, a, b), await nodeHash(sha256, c, d)] as const;
    expect(await joinedHash(sha256, [a, b, c, d])).toBe(await nodeHash(sha256, ...halves));
    await expect(joinedHash(sha256, [a, b, c])).rejects.toThrow('not a power of two');
  });
});

describe('a checkpoint', () => {
  const at = '2023-06-06T10:00:00.000Z';

  it('follows its previous where the proof leads from one root to the other', async () => {
    const later = { size: 2, root: await nodeHash(sha256, a, b), at };
    const previous = { size: 1, root: a, proof: [b] };
    expect(await followsItsPrevious(sha256, { ...later, previous })).toBe(true);
    expect(await followsItsPrevious(sha256, { ...later, previous: null })).toBe(true);
    expect(await followsItsPrevious(sha256, { ...later, previous: { ...previous, root: c } })).toBe(false);
    expect(await followsItsPrevious(sha256, { ...later, previous: { ...previous, proof: [] } })).toBe(false);
  });

  const checkpoint = { size: 2, root: a, at, previous: { size: 1, root: b, proof: [c], contentHash: d } };

  it.each([
    ['as it is published', checkpoint, true],
    ['the first', { ...checkpoint, previous: null }, true],
    ['of no leaves', { ...checkpoint, size: 0 }, false],
    ['of more than a tree can have', { ...checkpoint, size: 2 ** 30 + 1 }, false],
    ['of as many', { ...checkpoint, size: 2 ** 30 }, true],
    ['with anything more', { ...checkpoint, note: '' }, false],
    [
      'with a proof longer than any',
      { ...checkpoint, previous: { size: 1, root: b, proof: Array(61).fill(c) } },
      false,
    ],
  ])('%s is taken: %s', (_name, value, isTaken) => {
    expect(publishedCheckpointSchema.safeParse(value).success).toBe(isTaken);
  });
});
