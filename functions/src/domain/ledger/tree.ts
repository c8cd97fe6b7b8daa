/**
 * The Merkle tree of RFC 6962 (section 2.1) over hashes that are kept elsewhere: of complete subtrees only, because
 * those never change again. Roots and proofs of any size are put together from a few of them.
 */
import { emptyRoot, nodeHash } from './hashing.ts';
import type { Hash, Sha256 } from './hashing.ts';

export interface Tree {
  readonly sha256: Sha256;
  /** The hash of the complete subtree over the leaves [index * 2^level, (index + 1) * 2^level). */
  complete(level: number, index: number): Promise<Hash>;
}

export async function rootOf(tree: Tree, size: number): Promise<Hash> {
  return size === 0 ? emptyRoot(tree.sha256) : rangeHash(tree, 0, size);
}

/**
 * PATH(index, D[size]): from the leaf's neighbour to the root.
 * @throws RangeError where there is no such leaf
 */
export async function inclusionProof(tree: Tree, index: number, size: number): Promise<Hash[]> {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} among ${size}`);
  const proof: Hash[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      proof.push(await rangeHash(tree, middle, end));
      end = middle;
    } else {
      proof.push(await rangeHash(tree, start, middle));
      start = middle;
    }
  }
  return proof.reverse();
}

/**
 * PROOF(earlier, D[size]): that the earlier tree is the beginning of this one.
 * @throws RangeError where the earlier tree is larger; one without leaves begins every other and needs no proof, nor
 * does a tree of itself
 */
export async function consistencyProof(tree: Tree, earlier: number, size: number): Promise<Hash[]> {
  if (earlier < 0 || earlier > size) throw new RangeError(`${earlier} is no beginning of ${size}`);
  if (earlier === 0) return [];
  const proof: Hash[] = [];
  let [start, end] = [0, size];
  while (end !== earlier) {
    const middle = start + splitOf(end - start);
    if (earlier <= middle) {
      proof.push(await rangeHash(tree, middle, end));
      end = middle;
    } else {
      proof.push(await rangeHash(tree, start, middle));
      start = middle;
    }
  }
  // The verifier knows the earlier root; another subtree that ends there it must be told.
  if (start > 0) proof.push(await rangeHash(tree, start, end));
  return proof.reverse();
}

/** MTH over the leaves [start, end), where start is where RFC 6962 would have split. */
async function rangeHash(tree: Tree, start: number, end: number): Promise<Hash> {
  const length = end - start;
  const level = Math.floor(Math.log2(length));
  if (2 ** level === length) return tree.complete(level, start / length);
  const middle = start + splitOf(length);
  const left = await rangeHash(tree, start, middle);
  return nodeHash(tree.sha256, left, await rangeHash(tree, middle, end));
}

/** The largest power of two below the length. */
function splitOf(length: number): number {
  return 2 ** (Math.ceil(Math.log2(length)) - 1);
}
