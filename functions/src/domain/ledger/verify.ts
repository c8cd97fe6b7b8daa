/** What a holder of a proof computes (RFC 9162, 2.1.3.2 and 2.1.4.2, for RFC 6962's tree): no tree is needed. */
import { emptyRoot, nodeHash } from './hashing.ts';
import type { Hash, Sha256 } from './hashing.ts';

/** So that every number stays within the 32 bits that the shifts below work on. */
export const maxTreeSize = 2 ** 30;

const isOdd = (n: number): boolean => (n & 1) === 1;
const isSize = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= maxTreeSize;

/** @param leaf the hash of the leaf, not its data */
export async function isIncluded(
  sha256: Sha256,
  { leaf, index, size, proof, root }: InclusionClaim,
): Promise<boolean> {
  if (!isSize(size) || !isSize(index) || index >= size) return false;
  let [node, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = await nodeHash(sha256, sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [node >> 1, last >> 1];
    } else {
      hash = await nodeHash(sha256, hash, sibling);
    }
    [node, last] = [node >> 1, last >> 1];
  }
  return last === 0 && hash === root;
}

export interface InclusionClaim {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Is the earlier tree the beginning of the later one? */
export async function isConsistent(
  sha256: Sha256,
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Hash[],
): Promise<boolean> {
  if (!isSize(earlier.size) || !isSize(later.size) || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root === later.root;
  if (earlier.size === 0) return proof.length === 0 && earlier.root === (await emptyRoot(sha256));

  let [node, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(node)) [node, last] = [node >> 1, last >> 1];
  // Where the earlier tree is one complete subtree, its root is the first hash.
  const [first, ...rest] = node === 0 ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let [earlierHash, laterHash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      earlierHash = await nodeHash(sha256, sibling, earlierHash);
      laterHash = await nodeHash(sha256, sibling, laterHash);
      while (!isOdd(node) && node !== 0) [node, last] = [node >> 1, last >> 1];
    } else {
      laterHash = await nodeHash(sha256, laterHash, sibling);
    }
    [node, last] = [node >> 1, last >> 1];
  }
  return last === 0 && earlierHash === earlier.root && laterHash === later.root;
}
