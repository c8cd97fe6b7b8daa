import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOfHex, hexOf, leafHash, nodeHash } from '#domain/ledger/hashing.ts';
import type { Hash } from '#domain/ledger/hashing.ts';
import { path, proof, sha256, treeHash } from './definition.ts';
import { consistencyProof, inclusionProof, rootOf } from '#domain/ledger/tree.ts';
import type { Tree } from '#domain/ledger/tree.ts';
import { isConsistent, isIncluded } from '#domain/ledger/verify.ts';

/** TREE_SIZES in the environment asks for fewer, where each change of the program is tried (npm run mutate). */
const maxSize = Number(process.env['TREE_SIZES'] ?? 130);
const leaves = Array.from({ length: maxSize }, (_, i) => Uint8Array.of(i, i >> 1, 7));
const roots = Array.from({ length: maxSize + 1 }, (_, size) => hexOf(treeHash(leaves.slice(0, size))));
const hashes: Hash[] = [];
beforeAll(async () => {
  for (const leaf of leaves) hashes.push(await leafHash(sha256, leaf));
});

/** Complete subtrees only, as they are kept. */
function treeOver(data: readonly Uint8Array[]): Tree {
  return {
    sha256,
    complete: async (level, index) => {
      const length = 2 ** level;
      if ((index + 1) * length > data.length) throw new Error('this subtree is not complete');
      return hexOf(treeHash(data.slice(index * length, (index + 1) * length)));
    },
  };
}

const flipped = (hash: Hash, bit: number): Hash => {
  const bytes = bytesOfHex(hash);
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return hexOf(bytes);
};

describe(`the tree against the definition, for every size to ${maxSize}`, () => {
  it('has the same root', async () => {
    for (let size = 0; size <= maxSize; size++) {
      expect(await rootOf(treeOver(leaves.slice(0, size)), size)).toBe(roots[size]);
    }
  });

  it('gives the same inclusion proofs, and they hold', async () => {
    for (let size = 1; size <= maxSize; size++) {
      const tree = treeOver(leaves.slice(0, size));
      for (let index = 0; index < size; index++) {
        const found = await inclusionProof(tree, index, size);
        expect(found).toEqual(path(index, leaves.slice(0, size)));
        const claim = { leaf: hashes[index]!, index, size, proof: found, root: roots[size]! };
        expect(await isIncluded(sha256, claim)).toBe(true);
      }
    }
  }, 60_000);

  it('gives the same consistency proofs, and they hold', async () => {
    for (let size = 1; size <= maxSize; size++) {
      const tree = treeOver(leaves.slice(0, size));
      for (let earlier = 0; earlier <= size; earlier++) {
        const found = await consistencyProof(tree, earlier, size);
        expect(found).toEqual(earlier === 0 ? [] : proof(earlier, leaves.slice(0, size)));
        const heads = [earlier, size].map((n) => ({ size: n, root: roots[n]! }));
        expect(await isConsistent(sha256, heads[0]!, heads[1]!, found)).toBe(true);
      }
    }
  }, 60_000);

  it('asks for no leaf that there is not', async () => {
    const tree = treeOver(leaves);
    await expect(inclusionProof(tree, 5, 5)).rejects.toThrow(RangeError);
    await expect(consistencyProof(tree, 6, 5)).rejects.toThrow(RangeError);
  });
});

describe('a proof that somebody touched', () => {
  const sizes = [1, 2, 3, 7, 8, 9, 31, 64, 100, 129].filter((size) => size <= maxSize);

  it('of inclusion does not hold', async () => {
    for (const size of sizes) {
      for (const index of new Set([0, size >> 1, size - 1])) {
        const good = {
          leaf: hashes[index]!,
          index,
          size,
          proof: path(index, leaves.slice(0, size)),
          root: roots[size]!,
        };
        const bad = [
          { ...good, leaf: flipped(good.leaf, 3) },
          { ...good, root: flipped(good.root, 255) },
          { ...good, root: roots[size - 1]! },
          { ...good, index: size },
          { ...good, index: -1 },
          { ...good, index: index + 0.5 },
          { ...good, proof: [...good.proof, good.root] },
          ...Array.from({ length: size }, (_, other) => ({ ...good, index: other })).filter(
            (claim) => claim.index !== index,
          ),
          ...good.proof.flatMap((hash, at) => [
            { ...good, proof: good.proof.toSpliced(at, 1) },
            { ...good, proof: good.proof.with(at, flipped(hash, (at * 37) % 256)) },
          ]),
          ...good.proof.slice(1).map((hash, at) => {
            const swapped = good.proof.with(at, hash).with(at + 1, good.proof[at]!);
            return { ...good, proof: swapped };
          }),
        ];
        for (const claim of bad) expect(await isIncluded(sha256, claim), JSON.stringify(claim)).toBe(false);
      }
    }
  });

  it('of inclusion does not hold for another size of another depth', async () => {
    for (const size of sizes) {
      const found = path(0, leaves.slice(0, size));
      for (const other of [0, 2 * size + 1, 4 * size + 1]) {
        const claim = { leaf: hashes[0]!, index: 0, size: other, proof: found, root: roots[size]! };
        expect(await isIncluded(sha256, claim)).toBe(false);
      }
    }
  });

  it('of consistency does not hold', async () => {
    for (const size of sizes.slice(1)) {
      for (const earlier of new Set([1, size >> 1, size - 1])) {
        const good = proof(earlier, leaves.slice(0, size));
        const [first, second] = [earlier, size].map((n) => ({ size: n, root: roots[n]! }));
        const check = (a = first!, b = second!, hashesOfProof: readonly Hash[] = good) =>
          isConsistent(sha256, a, b, hashesOfProof);
        expect(await check()).toBe(true);
        expect(await check({ ...first!, root: flipped(first!.root, 9) })).toBe(false);
        expect(await check(first, { ...second!, root: flipped(second!.root, 9) })).toBe(false);
        expect(await check({ ...first!, size: earlier + 1 })).toBe(false);
        expect(await check(second, first)).toBe(false);
        expect(await check(first, second, [...good, second!.root])).toBe(false);
        for (const [at, hash] of good.entries()) {
          expect(await check(first, second, good.toSpliced(at, 1))).toBe(false);
          expect(await check(first, second, good.with(at, flipped(hash, at * 11)))).toBe(false);
          if (at > 0) {
            const swapped = good.with(at, good[at - 1]!).with(at - 1, hash);
            expect(await check(first, second, swapped)).toBe(false);
          }
        }
      }
    }
  });

  it('a tree in which one leaf was changed afterwards is not consistent with the earlier one', async () => {
    for (let changed = 0; changed < 20; changed++) {
      // Copies, since the definition knows a list by its first and last leaf.
      const copies = leaves.slice(0, 33).map((leaf) => leaf.slice());
      const other = copies.with(changed, Uint8Array.of(255));
      const found = await consistencyProof(treeOver(other), 20, 33);
      const earlier = { size: 20, root: roots[20]! };
      const later = { size: 33, root: hexOf(treeHash(other)) };
      expect(await isConsistent(sha256, earlier, later, found)).toBe(false);
    }
  });
});

/** The eight leaves and roots with which Certificate Transparency's own implementations are tested. */
describe('the known vectors', () => {
  const data = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const expected = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it('come out', async () => {
    const bytes = data.map(bytesOfHex);
    for (const [i, root] of expected.entries()) {
      expect(await rootOf(treeOver(bytes.slice(0, i + 1)), i + 1)).toBe(root);
    }
    const two = await nodeHash(sha256, await leafHash(sha256, bytes[0]!), await leafHash(sha256, bytes[1]!));
    expect(two).toBe(expected[1]);
    expect(await rootOf(treeOver([]), 0)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});
