/**
 * Where the hashes of complete subtrees are kept: 256 to a shelf. Shelf 0 holds the leaves' hashes; each full shelf of
 * a level is one hash of the level above. So a root needs at most one shelf a level, however many leaves there are.
 */
import { nodeHash } from './hashing.ts';
import type { Hash, Sha256 } from './hashing.ts';

/** The height of the subtree that a full shelf is. */
export const shelfHeight = 8;
export const shelfLength = 2 ** shelfHeight;

export interface Shelf {
  /** 0 for leaves, 1 for subtrees of 256 leaves, 2 for such of 65,536. */
  readonly level: number;
  readonly number: number;
}

/** The shelf on which the parts of a complete subtree stand, and which of them are its. */
export function placeOf(level: number, index: number): { shelf: Shelf; first: number; count: number } {
  const shelfLevel = Math.floor(level / shelfHeight);
  const count = 2 ** (level % shelfHeight);
  const start = index * count;
  const number = Math.floor(start / shelfLength);
  return { shelf: { level: shelfLevel, number }, first: start - number * shelfLength, count };
}

/** Of a power of two of hashes, side by side. */
export async function joinedHash(sha256: Sha256, hashes: readonly Hash[]): Promise<Hash> {
  let row = hashes;
  if (!Number.isInteger(Math.log2(row.length))) throw new RangeError('not a power of two');
  while (row.length > 1) {
    const above: Hash[] = [];
    for (let i = 0; i < row.length; i += 2) above.push(await nodeHash(sha256, row[i]!, row[i + 1]!));
    row = above;
  }
  return row[0]!;
}
