/** What a receipt proves by itself: that one entry, as it was, stands at one place of one root. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commitmentOf, ledgerEntrySchema, ledgerKinds } from './entry.ts';
import type { LedgerEntry } from './entry.ts';
import { bytesOfHex, hexOf, leafHash } from './hashing.ts';
import type { Sha256 } from './hashing.ts';
import { isReceiptSound, ledgerReceiptSchema, receiptViewSchema } from './receipt.ts';
import type { LedgerReceipt } from './receipt.ts';
import { joinedHash } from './shelves.ts';
import { inclusionProof, rootOf } from './tree.ts';

const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const hashOf = (n: number): string => n.toString(16).padStart(64, '0');
const at = '2023-06-06T10:00:00.000Z';

const entries = ledgerKinds
  .slice(0, 5)
  .map((kind, n): LedgerEntry => ({ kind, scope: '4601', id: `e-${n}`, contentHash: hashOf(n), atMs: n }));

async function receipts(): Promise<LedgerReceipt[]> {
  const commitments = await Promise.all(
    entries.map((entry, n) => commitmentOf(sha256, hashOf(100 + n), entry)),
  );
  const leaves = await Promise.all(commitments.map((one) => leafHash(sha256, bytesOfHex(one))));
  const complete = (level: number, index: number) =>
    joinedHash(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const tree = { sha256, complete };
  const checkpoint = { size: leaves.length, root: await rootOf(tree, leaves.length), at };
  return Promise.all(
    entries.map(async (entry, index) => ({
      ...{ format: 'avstem-receipt-1' as const, entry, salt: hashOf(100 + index), index, checkpoint },
      proof: await inclusionProof(tree, index, leaves.length),
    })),
  );
}

describe('a receipt', () => {
  it('is sound for each entry, and is read as it was written', async () => {
    for (const receipt of await receipts()) {
      expect(await isReceiptSound(sha256, receipt)).toBe(true);
      expect(ledgerReceiptSchema.parse(receipt)).toEqual(receipt);
      const view = { state: 'proven', receipt };
      expect(receiptViewSchema.parse(view)).toEqual(view);
    }
  });

  it('is not, where anything of it was changed', async () => {
    const [, receipt] = await receipts();
    const { entry, proof, checkpoint } = receipt!;
    const changed: Partial<LedgerReceipt>[] = [
      ...[
        { id: 'e-9' },
        { kind: 'hold' as const },
        { scope: '4602' },
        { atMs: 9 },
        { contentHash: hashOf(9) },
      ].map((change) => ({ entry: { ...entry, ...change } })),
      ...[{ salt: hashOf(7) }, { index: 0 }, { proof: proof.slice(1) }, { proof: proof.toReversed() }],
      ...[{ root: hashOf(1) }, { size: 9 }].map((change) => ({ checkpoint: { ...checkpoint, ...change } })),
    ];
    for (const change of changed)
      expect(await isReceiptSound(sha256, { ...receipt!, ...change })).toBe(false);
  });

  it('has a salt of 32 bytes: a shorter one could be found by trying', async () => {
    await expect(commitmentOf(sha256, 'ab'.repeat(31), entries[0]!)).rejects.toThrow('a salt has 32 bytes');
    await expect(commitmentOf(sha256, 'ab'.repeat(33), entries[0]!)).rejects.toThrow(RangeError);
  });

  it('commits to salt and entry as they stand: SHA-256 over the two', async () => {
    const [entry] = entries;
    const expected = createHash('sha256').update(bytesOfHex(hashOf(5)));
    expected.update(`{"atMs":0,"contentHash":"${hashOf(0)}","id":"e-0","kind":"delivery","scope":"4601"}`);
    expect(await commitmentOf(sha256, hashOf(5), entry!)).toBe(expected.digest('hex'));
  });
});

describe('an entry', () => {
  const [entry] = entries;
  const { scope: _scope, ...withoutSubject } = entry!;

  it.each([
    ['of a scope', entry, true],
    ['of an incident', { ...withoutSubject, incident: 'one' }, true],
    ['of neither', withoutSubject, false],
    ['of both', { ...entry, incident: 'one' }, false],
    ['with anything more', { ...entry, note: '' }, false],
    ['without an id', { ...entry, id: '' }, false],
    ['with an id of 128 characters', { ...entry, id: 'i'.repeat(128) }, true],
    ['with a longer id', { ...entry, id: 'i'.repeat(129) }, false],
    ['with an empty scope', { ...entry, scope: '' }, false],
    ['with a scope of 255 characters', { ...entry, scope: 's'.repeat(255) }, true],
    ['with a longer scope', { ...entry, scope: 's'.repeat(256) }, false],
    ['with an empty incident', { ...withoutSubject, incident: '' }, false],
    ['with an incident of 255 characters', { ...withoutSubject, incident: 'i'.repeat(255) }, true],
    ['with a longer incident', { ...withoutSubject, incident: 'i'.repeat(256) }, false],
    ['with a hash that is longer', { ...entry, contentHash: `${hashOf(1)}0` }, false],
    ['with a hash in capitals', { ...entry, contentHash: 'A'.repeat(64) }, false],
  ])('%s is taken: %s', (_name, value, isTaken) => {
    expect(ledgerEntrySchema.safeParse(value).success).toBe(isTaken);
  });
});

it('hexadecimal digits go and come, and nothing else passes for them', () => {
  expect(hexOf(bytesOfHex('00ff0a'))).toBe('00ff0a');
  for (const text of ['0', '0F', 'xx', 'x00', '00x'])
    expect(() => bytesOfHex(text)).toThrow('not hexadecimal');
});
