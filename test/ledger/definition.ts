/** RFC 6962, section 2.1, word for word: slow, and the oracle of the tests. */
import { createHash } from 'node:crypto';
import { hexOf } from '#domain/ledger/hashing.ts';
import type { Sha256 } from '#domain/ledger/hashing.ts';

const hash = (...pieces: Uint8Array[]): Uint8Array => {
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece);
  return new Uint8Array(sum.digest());
};

export const sha256: Sha256 = async (bytes) => hash(bytes);

/** By first and last leaf, which are the same objects in every part of one list: the tests ask for each part often. */
const known = new WeakMap<Uint8Array, Map<Uint8Array, Uint8Array>>();

/** MTH(D[n]) */
export function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [first, last] = [leaves[0], leaves.at(-1)];
  if (first === undefined || last === undefined) return hash();
  const byLast = known.get(first) ?? new Map<Uint8Array, Uint8Array>();
  known.set(first, byLast);
  const found = byLast.get(last) ?? defined(leaves);
  byLast.set(last, found);
  return found;
}

function defined(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return hash(Uint8Array.of(0), leaves[0]!);
  const k = split(leaves.length);
  return hash(Uint8Array.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** PATH(m, D[n]) */
export function path(m: number, leaves: readonly Uint8Array[]): string[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...path(m, leaves.slice(0, k)), hexOf(treeHash(leaves.slice(k)))]
    : [...path(m - k, leaves.slice(k)), hexOf(treeHash(leaves.slice(0, k)))];
}

/** PROOF(m, D[n]), 0 < m < n */
export function proof(m: number, leaves: readonly Uint8Array[]): string[] {
  return subProof(m, leaves, true);
}

function subProof(m: number, leaves: readonly Uint8Array[], isWhole: boolean): string[] {
  if (m === leaves.length) return isWhole ? [] : [hexOf(treeHash(leaves))];
  const k = split(leaves.length);
  return m <= k
    ? [...subProof(m, leaves.slice(0, k), isWhole), hexOf(treeHash(leaves.slice(k)))]
    : [...subProof(m - k, leaves.slice(k), false), hexOf(treeHash(leaves.slice(0, k)))];
}

function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
