import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commitmentOf, type LedgerEntry } from '#domain/ledger/entry.ts';
import { bytesOfHex, hexOf, leafHash, nodeHash, type Sha256 } from '#domain/ledger/hashing.ts';
import { checkReceipt } from '../../infra/verify/receipt.ts';

type Files = Parameters<typeof checkReceipt>[0];

const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const original = new TextEncoder().encode('mottatt\n2023-03-28\n');
const at = '2023-06-06T10:00:00.000Z';
const salt = 'a'.repeat(64);

/** A ledger of two leaves, the second of which is the delivery. */
async function example(): Promise<{ receipt: string; checkpoint: string; other: string }> {
  const contentHash = hexOf(await sha256(original));
  const entry: LedgerEntry = {
    kind: 'delivery',
    scope: '4601',
    id: 'd-1',
    contentHash,
    atMs: Date.parse(at),
  };
  const first = await leafHash(sha256, bytesOfHex('b'.repeat(64)));
  const leaf = await leafHash(sha256, bytesOfHex(await commitmentOf(sha256, salt, entry)));
  const root = await nodeHash(sha256, first, leaf);
  const checkpoint = { size: 2, root, at };
  return {
    receipt: JSON.stringify({
      format: 'avstem-receipt-1',
      entry,
      salt,
      index: 1,
      proof: [first],
      checkpoint,
    }),
    checkpoint: JSON.stringify({ ...checkpoint, previous: { size: 1, root: first, proof: [leaf] } }),
    other: JSON.stringify({ ...checkpoint, root: 'c'.repeat(64), previous: null }),
  };
}

const { receipt, checkpoint, other } = await example();

describe('a receipt', () => {
  const changed = receipt.replace('"4601"', '"4602"');
  const cases: [name: string, files: Files, answers: string[]][] = [
    ['alone', { receipt, checkpoints: [] }, ['sound', 'not-compared']],
    ['with what was published', { receipt, checkpoints: [checkpoint] }, ['sound', 'follows', 'published']],
    ['with another root', { receipt, checkpoints: [other] }, ['sound', 'follows', 'another']],
    ['with its file', { receipt, checkpoints: [], original }, ['sound', 'not-compared', 'sameFile']],
    [
      'with another file',
      { receipt, checkpoints: [], original: new TextEncoder().encode(salt) },
      ['sound', 'not-compared', 'otherFile'],
    ],
    ['that was changed', { receipt: changed, checkpoints: [] }, ['unsound', 'not-compared']],
    [
      'with no checkpoint',
      { receipt, checkpoints: ['{}'] },
      ['sound', 'unreadableCheckpoint', 'not-compared'],
    ],
    ['that is none', { receipt: 'hei', checkpoints: [checkpoint] }, ['unreadableReceipt']],
  ];

  test.each(cases)('%s', async (_name, files, answers) => {
    expect(await checkReceipt(files)).toEqual(answers);
  });
});
