/** The ledger's tree as it is kept: leaves and the hashes of full shelves, read a shelf at a time. */
import { bytesOfHex, leafHash } from '#domain/ledger/hashing.ts';
import type { Hash } from '#domain/ledger/hashing.ts';
import { joinedHash, placeOf, shelfLength } from '#domain/ledger/shelves.ts';
import type { Shelf } from '#domain/ledger/shelves.ts';
import type { Tree } from '#domain/ledger/tree.ts';
import { leafSchema, ledgerKeys, sha256, shelfPrefix, subtreeSchema } from './ledger-keys.ts';
import type { System } from './system.ts';

/** @returns what stands on a shelf, up to the first that is not there */
async function standingOn(system: System, { level, number }: Shelf): Promise<unknown[]> {
  const { container, partition } = ledgerKeys.checkpoint;
  const prefix = shelfPrefix(level, number);
  const bodies: unknown[] = [];
  for await (const { key, body } of system.documents.list(container, partition, prefix)) {
    if (Number(key.id.slice(prefix.length)) !== bodies.length) break;
    bodies.push(body);
  }
  return bodies;
}

async function readShelf(system: System, shelf: Shelf): Promise<Hash[]> {
  const hashes: Hash[] = [];
  for (const body of await standingOn(system, shelf))
    hashes.push(shelf.level === 0 ? await hashOfLeaf(body) : subtreeSchema.parse(body).hash);
  return hashes;
}

function hashOfLeaf(body: unknown): Promise<Hash> {
  return leafHash(sha256, bytesOfHex(leafSchema.parse(body).commitment));
}

/** @param atLeast a size that the ledger is known to have had */
export async function ledgerSize(system: System, atLeast: number): Promise<number> {
  for (let number = Math.floor(atLeast / shelfLength); ; number++) {
    const { length } = await standingOn(system, { level: 0, number });
    if (length < shelfLength) return number * shelfLength + length;
  }
}

/** For roots and proofs at one moment: no shelf is read twice. */
export function ledgerTree(system: System): Tree {
  const shelves = new Map<string, Promise<Hash[]>>();
  const shelfOf = (shelf: Shelf): Promise<Hash[]> => {
    const name = shelfPrefix(shelf.level, shelf.number);
    const found = shelves.get(name) ?? readShelf(system, shelf);
    shelves.set(name, found);
    return found;
  };
  return {
    sha256,
    complete: async (level, index) => {
      const { shelf, first, count } = placeOf(level, index);
      const hashes = (await shelfOf(shelf)).slice(first, first + count);
      if (hashes.length < count) throw new Error(`the ledger lacks hashes of level ${level}, ${index}`);
      return joinedHash(sha256, hashes);
    },
  };
}

/** Puts each shelf that has become full as one hash on the level above. Before a root of this size is worked out. */
export async function fillShelves(system: System, earlier: number, size: number): Promise<void> {
  let [from, to] = [earlier, size];
  for (let level = 0; to >= shelfLength; level++) {
    [from, to] = [Math.floor(from / shelfLength), Math.floor(to / shelfLength)];
    for (let number = from; number < to; number++) {
      const hash = await joinedHash(sha256, await readShelf(system, { level, number }));
      await system.documents.create(ledgerKeys.subtree(level + 1, number), { hash });
    }
  }
}
