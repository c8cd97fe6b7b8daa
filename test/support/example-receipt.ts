/** A receipt as the service gives it: of the second leaf of a ledger of two. */
import { createHash } from 'node:crypto';
import { commitmentOf, type LedgerEntry } from '#domain/ledger/entry.ts';
import { bytesOfHex, hexOf, leafHash, nodeHash, type Sha256 } from '#domain/ledger/hashing.ts';

const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const at = '2023-06-06T10:00:00.000Z';
const salt = 'a'.repeat(64);

export interface ExampleReceipt {
  /** What was delivered. */
  readonly original: Uint8Array<ArrayBuffer>;
  readonly receipt: string;
  /** As it was published, and one with another root. */
  readonly checkpoint: string;
  readonly other: string;
}

export async function exampleReceipt(): Promise<ExampleReceipt> {
  const original = new TextEncoder().encode('mottatt\n2023-03-28\n');
  const contentHash = hexOf(await sha256(original));
  const atMs = Date.parse(at);
  const entry: LedgerEntry = { kind: 'delivery', scope: '4601', id: 'd-1', contentHash, atMs };
  const first = await leafHash(sha256, bytesOfHex('b'.repeat(64)));
  const leaf = await leafHash(sha256, bytesOfHex(await commitmentOf(sha256, salt, entry)));
  const checkpoint = { size: 2, root: await nodeHash(sha256, first, leaf), at };
  const receipt = { format: 'avstem-receipt-1', entry, salt, index: 1, proof: [first], checkpoint };
  return {
    original,
    receipt: JSON.stringify(receipt),
    checkpoint: JSON.stringify({ ...checkpoint, previous: { size: 1, root: first, proof: [leaf] } }),
    other: JSON.stringify({ ...checkpoint, root: 'c'.repeat(64), previous: null }),
  };
}
