import { describe, expect, it } from 'vitest';
import {
  followsItsPrevious,
  minCheckpointIntervalMs,
  publishedCheckpointSchema,
} from '#domain/ledger/checkpoint.ts';
import type { PublishedCheckpoint } from '#domain/ledger/checkpoint.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { bytesOfHex, hexOf } from '#domain/ledger/hashing.ts';
import { isReceiptSound } from '#domain/ledger/receipt.ts';
import { treeHash } from './definition.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { appendRecorded, entriesWithoutLeaf } from '#use-cases/ledger-append.ts';
import { latestCheckpoint, publishCheckpoint } from '#use-cases/ledger-checkpoint.ts';
import { keptEntrySchema, leafSchema, ledgerKeys, ledgerPaths, sha256 } from '#use-cases/ledger-keys.ts';
import { readReceipt } from '#use-cases/ledger-receipt.ts';
import { eraseFromLedger, recordInLedger } from '#use-cases/ledger-record.ts';
import type { System } from '#use-cases/system.ts';
import { Hosts } from './hosts.ts';

const entryOf = (n: number): LedgerEntry => ({
  kind: 'delivery',
  scope: n % 3 === 0 ? '4601' : '1804+1811',
  id: `d-${n}`,
  contentHash: n.toString(16).padStart(64, '0'),
  atMs: Date.UTC(2023, 5, 6) + n,
});

async function giveLeaves(system: System, knownSize: number): Promise<void> {
  await appendRecorded(system, knownSize, await entriesWithoutLeaf(system));
}

async function leavesOf({ documents }: System): Promise<string[]> {
  const leaves: string[] = [];
  const ids: string[] = [];
  for await (const { key, body } of documents.list('ledger', 'tree', 'leaf-')) {
    ids.push(key.id);
    leaves.push(leafSchema.parse(body).commitment);
  }
  // Without a gap: the ids are those of 0, 1, 2, …
  expect(ids).toEqual(leaves.map((_, index) => ledgerKeys.leaf(index).id));
  return leaves;
}

async function keptOf({ documents }: System) {
  const kept = [];
  for (const scope of ['4601', '1804+1811']) {
    for await (const { body } of documents.list('ledger', scope, 'entry-'))
      kept.push(keptEntrySchema.parse(body));
  }
  return kept;
}

async function publishedOf({ blobs }: System): Promise<PublishedCheckpoint[]> {
  const published: PublishedCheckpoint[] = [];
  for await (const { path } of blobs.list('ledger-checkpoints/checkpoint-')) {
    const text = new TextDecoder().decode((await blobs.read(path))!.bytes);
    published.push(publishedCheckpointSchema.parse(JSON.parse(text)));
  }
  return published;
}

/** Records some more in any order, by both hosts, some by both; then both give leaves and publish at once. */
async function round(hosts: Hosts, both: readonly System[], entries: readonly LedgerEntry[]): Promise<void> {
  hosts.nowMs += minCheckpointIntervalMs;
  await Promise.all(
    both.map(async (host, i) => {
      for (const [n, entry] of entries.entries()) {
        if (n % 5 === i) continue;
        await hosts.insist(() => recordInLedger(host, entry));
      }
      await hosts.insist(async () => giveLeaves(host, (await latestCheckpoint(host))?.value.size ?? 0));
      await hosts.insist(() => publishCheckpoint(host));
    }),
  );
}

const seeds = Array.from({ length: Number(process.env['SIMULATION_SEEDS'] ?? 25) }, (_, i) => i + 1);

describe('two hosts that crash around every I/O', () => {
  it('give each entry exactly one leaf, without a gap, and publish one history', async () => {
    let crashes = 0;
    for (const seed of seeds) {
      const hosts = new Hosts(seed, 0.1);
      const both = [hosts.host(), hosts.host()];
      for (let r = 0; r < 6; r++) {
        await round(
          hosts,
          both,
          Array.from({ length: 7 }, (_, n) => entryOf(7 * r + n)),
        );
      }
      crashes += hosts.faults.crashes;
      const leaves = await leavesOf(hosts.observer);
      const kept = await keptOf(hosts.observer);
      expect(kept, `seed ${seed}`).toHaveLength(42);
      expect(leaves, `seed ${seed}`).toHaveLength(42);
      for (const { index, commitment } of kept) expect(leaves[index!], `seed ${seed}`).toBe(commitment);
      expect(new Set(kept.map(({ index }) => index)).size).toBe(42);
      const published = await publishedOf(hosts.observer);
      expect(published.length).toBeGreaterThan(2);
      for (const [i, checkpoint] of published.entries()) {
        const { size, root, previous } = checkpoint;
        expect(root).toBe(hexOf(treeHash(leaves.slice(0, size).map(bytesOfHex))));
        expect(await followsItsPrevious(sha256, checkpoint)).toBe(true);
        expect(previous?.root).toBe(published[i - 1]?.root);
      }
      expect(await listAlarms(hosts.observer)).toEqual([]);
    }
    expect(crashes).toBeGreaterThan(seeds.length * 20);
  });
});

describe('the ledger', () => {
  it('counts on over full shelves, and every receipt holds at every size', async () => {
    const hosts = new Hosts(1, 0);
    const host = hosts.observer;
    for (const size of [3, 256, 257, 511, 700]) {
      for (let n = 0; n < size; n++) await recordInLedger(host, entryOf(n));
      hosts.nowMs += minCheckpointIntervalMs;
      await giveLeaves(host, (await latestCheckpoint(host))?.value.size ?? 0);
      await publishCheckpoint(host);
      const leaves = await leavesOf(host);
      expect((await latestCheckpoint(host))?.value).toMatchObject({
        size,
        root: hexOf(treeHash(leaves.map(bytesOfHex))),
      });
      for (let n = 0; n < size; n += 97) {
        const view = await readReceipt(host, entryOf(n).scope!, 'delivery', `d-${n}`);
        if (view.state !== 'proven') throw new Error(view.state);
        expect(view.receipt.entry).toEqual(entryOf(n));
        expect(await isReceiptSound(sha256, view.receipt)).toBe(true);
      }
    }
  });

  it('publishes nothing without anything new, nor sooner than the interval', async () => {
    const hosts = new Hosts(1, 0);
    const host = hosts.observer;
    await publishCheckpoint(host);
    expect(await publishedOf(host)).toEqual([]);
    for (const [n, wait] of [0, 1000, minCheckpointIntervalMs].entries()) {
      hosts.nowMs += wait;
      await recordInLedger(host, entryOf(n));
      await giveLeaves(host, 0);
      await publishCheckpoint(host);
    }
    expect((await publishedOf(host)).map(({ size }) => size)).toEqual([1, 3]);
    hosts.nowMs += minCheckpointIntervalMs;
    await publishCheckpoint(host);
    expect(await publishedOf(host)).toHaveLength(2);
  });

  it('raises an alarm and publishes nothing once a leaf was changed under it', async () => {
    const hosts = new Hosts(1, 0);
    const host = hosts.observer;
    for (const n of [0, 1, 2]) await recordInLedger(host, entryOf(n));
    await giveLeaves(host, 0);
    await publishCheckpoint(host);
    const leaf = (await host.documents.get(ledgerKeys.leaf(1)))!;
    await host.documents.replace(leaf.key, { commitment: 'a'.repeat(64) }, leaf.etag);
    await recordInLedger(host, entryOf(3));
    await giveLeaves(host, 3);
    hosts.nowMs += minCheckpointIntervalMs;
    await publishCheckpoint(host);
    expect(await publishedOf(host)).toHaveLength(1);
    expect(await listAlarms(host)).toMatchObject([{ kind: 'ledger-contradiction' }]);
  });

  it('raises an alarm where another latest checkpoint was put in place', async () => {
    const hosts = new Hosts(1, 0);
    const host = hosts.observer;
    await recordInLedger(host, entryOf(0));
    await giveLeaves(host, 0);
    await publishCheckpoint(host);
    const latest = (await host.blobs.read(ledgerPaths.latest))!;
    const other = new TextEncoder().encode(
      JSON.stringify({ size: 9, root: 'b'.repeat(64), at: '2023-06-06T00:00:00.000Z', previous: null }),
    );
    await host.blobs.replace(ledgerPaths.latest, other, 'application/json', latest.etag);
    await publishCheckpoint(host);
    expect(await listAlarms(host)).toMatchObject([{ kind: 'ledger-contradiction' }]);
  });

  it('forgets what an entry says, and keeps its leaf', async () => {
    const hosts = new Hosts(1, 0);
    const host = hosts.observer;
    for (const n of [0, 3, 6]) await recordInLedger(host, entryOf(n));
    await giveLeaves(host, 0);
    const before = await leavesOf(host);
    const thing = { subject: '4601', kind: 'delivery' as const, id: 'd-3' };
    await eraseFromLedger(host, thing);
    await recordInLedger(host, entryOf(3));
    await giveLeaves(host, 0);
    expect(await leavesOf(host)).toEqual(before);
    expect(await readReceipt(host, '4601', 'delivery', 'd-3')).toEqual({ state: 'erased' });
    const kept = JSON.stringify(await keptOf(host));
    expect(kept).not.toContain('d-3');
  });
});
