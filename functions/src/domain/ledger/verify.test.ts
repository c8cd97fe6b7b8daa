/** Heads of trees that cannot be, or that say the same: what a proof may and may not stand for. */
import { createHash } from 'node:crypto';
import { expect, it, test } from 'vitest';
import { minCheckpointIntervalMs } from './checkpoint.ts';
import { ledgerEntrySchema } from './entry.ts';
import { emptyRoot, nodeHash } from './hashing.ts';
import type { Sha256 } from './hashing.ts';
import { receiptViewSchema } from './receipt.ts';
import { isConsistent, isIncluded, maxTreeSize } from './verify.ts';

const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
const empty = await emptyRoot(sha256);

it.each<[string, [size: number, root: string], [size: number, root: string], string[], boolean]>([
  ['a tree and itself', [5, a], [5, a], [], true],
  ['the largest and itself', [maxTreeSize, a], [maxTreeSize, a], [], true],
  ['another root of the same size', [5, a], [5, b], [], false],
  ['itself by a proof that nobody needs', [5, a], [5, a], [b], false],
  ['the empty tree and any other', [0, empty], [5, a], [], true],
  ['another root of no leaves', [0, b], [5, a], [], false],
  ['the empty tree by a proof', [0, empty], [5, a], [b], false],
  ['a larger tree before a smaller', [6, a], [5, a], [], false],
  ['a larger tree before a smaller that has its root', [2, a], [1, a], [], false],
  ['a proof that ends below the roots', [3, b], [4, b], [b], false],
  ['more leaves than a tree can have', [maxTreeSize + 1, a], [maxTreeSize + 1, a], [], false],
  ['half a leaf', [0.5, a], [0.5, a], [], false],
  ['less than none', [-1, a], [-1, a], [], false],
  ['less than none before some', [-1, empty], [5, a], [], false],
  ['some before more than can be', [0, empty], [maxTreeSize + 1, a], [], false],
])('%s', async (_name, [size, root], [laterSize, laterRoot], proof, isSo) => {
  const later = { size: laterSize, root: laterRoot };
  expect(await isConsistent(sha256, { size, root }, later, proof)).toBe(isSo);
});

test('a proof that goes on above the root proves nothing, whatever it comes to', async () => {
  const over = (left: string, right: string) => nodeHash(sha256, left, right);
  const claim = { leaf: a, index: 0, size: 1, proof: [b], root: await over(b, a) };
  expect(await isIncluded(sha256, claim)).toBe(false);
  // Three leaves before four: the third, the fourth, and the first two under one hash.
  const [third, fourth, two] = [a, b, 'c'.repeat(64)];
  const three = { size: 3, root: await over(two, third) };
  const four = { size: 4, root: await over(two, await over(third, fourth)) };
  expect(await isConsistent(sha256, three, four, [third, fourth, two])).toBe(true);
  const [above, higher] = [
    { size: 3, root: await over(b, three.root) },
    { size: 4, root: await over(b, four.root) },
  ];
  expect(await isConsistent(sha256, above, higher, [third, fourth, two, b])).toBe(false);
});

test('a receipt may wait, or be erased', () => {
  for (const state of ['waiting', 'erased']) expect(receiptViewSchema.parse({ state })).toEqual({ state });
  expect(receiptViewSchema.safeParse({ state: '' }).success).toBe(false);
});

test('a checkpoint is made every two minutes at most, and an entry says what is wrong with it', () => {
  expect(minCheckpointIntervalMs).toBe(120_000);
  const entry = { kind: 'hold', id: 'x', contentHash: a, atMs: 1 };
  expect(ledgerEntrySchema.safeParse(entry).error?.message).toContain('one subject');
});
