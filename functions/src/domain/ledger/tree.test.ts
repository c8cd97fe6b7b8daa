/** What is asked of a tree that cannot be: nothing is looked up for it, and nothing follows from it. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { emptyRoot } from './hashing.ts';
import type { Sha256 } from './hashing.ts';
import { consistencyProof, inclusionProof, rootOf } from './tree.ts';
import type { Tree } from './tree.ts';
import { isConsistent } from './verify.ts';

const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const never: Tree = {
  sha256,
  complete: async () => {
    throw new Error('nothing is to be looked up');
  },
};
const hash = 'a'.repeat(64);

it('a tree without leaves has its root without being asked', async () => {
  expect(await rootOf(never, 0)).toBe(await emptyRoot(sha256));
});

it.each([
  [-1, 5],
  [5, 5],
  [0, 0],
])('there is no leaf %i among %i', async (index, size) => {
  await expect(inclusionProof(never, index, size)).rejects.toThrow(
    `no leaf ${String(index)} among ${String(size)}`,
  );
});

it.each([
  [-1, 5],
  [6, 5],
])('%i leaves are no beginning of %i', async (earlier, size) => {
  await expect(consistencyProof(never, earlier, size)).rejects.toThrow(
    `${String(earlier)} is no beginning of ${String(size)}`,
  );
});

it('a tree begins itself and is begun by none, without a proof; and no other follows from nothing', async () => {
  expect([await consistencyProof(never, 0, 5), await consistencyProof(never, 5, 5)]).toEqual([[], []]);
  const [earlier, later] = [3, 4].map((size) => ({ size, root: hash }));
  expect(await isConsistent(sha256, earlier!, later!, [])).toBe(false);
});
