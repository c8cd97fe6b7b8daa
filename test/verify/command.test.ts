import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minCheckpointIntervalMs } from '#domain/ledger/checkpoint.ts';
import type { PublishedCheckpoint } from '#domain/ledger/checkpoint.ts';
import type { LedgerReceipt } from '#domain/ledger/receipt.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { readCheckpointFile } from '#use-cases/ledger-checkpoint.ts';
import { readReceipt } from '#use-cases/ledger-receipt.ts';
import { sweep } from '#use-cases/sweep.ts';
import { csv, declare, incident, pieces, portalRows, registerRows } from '../simulation/script.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { World } from '../simulation/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-receipt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = csv(registerRows(1, 24, '4601', () => false));
let receipt: LedgerReceipt;
let first: PublishedCheckpoint;
let second: PublishedCheckpoint;

/** A real delivery, proven at one checkpoint; then the country's portal log, and another checkpoint. */
beforeAll(async () => {
  const world = new World(1, 0);
  await keepIncident(world.system, incident);
  const outcome = await receiveLog(world.system, declare('register', '4601', 1, 24), pieces(bytes));
  if (!outcome.ok) throw new Error(outcome.code);
  expect(await readReceipt(world.system, '4601', 'delivery', outcome.delivery.id)).toEqual({
    state: 'waiting',
  });
  await sweep(world.system);
  const view = await readReceipt(world.system, '4601', 'delivery', outcome.delivery.id);
  if (view.state !== 'proven') throw new Error(view.state);
  ({ receipt } = view);
  first = (await readCheckpointFile(world.system, 'latest'))!;
  await receiveLog(world.system, declare('portal', '*', 1, 24), pieces(csv(portalRows(1, 24))));
  world.setClock(Date.UTC(2023, 5, 6) + minCheckpointIntervalMs);
  await sweep(world.system);
  second = (await readCheckpointFile(world.system, 'latest'))!;
});

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

function run(...args: string[]): { status: number | null; out: string } {
  const done = spawnSync(process.execPath, ['infra/operations/verify.ts', ...args], {
    encoding: 'utf8',
  });
  return { status: done.status, out: done.stdout + done.stderr };
}

describe('verify with a receipt', () => {
  it('proves a delivery with its file and the published checkpoints', () => {
    expect(receipt.entry.contentHash).toBe(createHash('sha256').update(bytes).digest('hex'));
    const files = ['--checkpoint', write('1.json', first), '--checkpoint', write('2.json', second)];
    const { status, out } = run(write('r.json', receipt), ...files, '--file', write('log.csv', bytes));
    expect(out).not.toContain('FAULT');
    expect(out).toContain('sameFile');
    expect(status).toBe(0);
  });

  it('is content with the later checkpoint alone, which proves the earlier', () => {
    const { status, out } = run(write('r.json', receipt), '--checkpoint', write('2.json', second));
    expect(out).toContain('follows');
    expect(status).toBe(0);
  });

  it('says that a receipt alone was compared with nothing published', () => {
    const { status, out } = run(write('r.json', receipt));
    expect(out).toContain('not-compared');
    expect(status).toBe(0);
  });

  const touched: [string, () => LedgerReceipt][] = [
    ['another file', () => ({ ...receipt, entry: { ...receipt.entry, contentHash: 'c'.repeat(64) } })],
    ['another time', () => ({ ...receipt, entry: { ...receipt.entry, atMs: receipt.entry.atMs + 1 } })],
    ['another scope', () => ({ ...receipt, entry: { ...receipt.entry, scope: '1804+1811' } })],
    ['another salt', () => ({ ...receipt, salt: 'd'.repeat(64) })],
    ['another place', () => ({ ...receipt, index: receipt.index + 1 })],
    ['another root', () => ({ ...receipt, checkpoint: { ...receipt.checkpoint, root: 'e'.repeat(64) } })],
  ];
  it.each(touched)('refuses a receipt for %s', (_, change) => {
    const { status, out } = run(write('bad.json', change()));
    expect(out).toContain('FAULT');
    expect(status).toBe(1);
  });

  it('refuses a receipt of a root that was never published, a broken chain, and another file', () => {
    const path = write('r.json', receipt);
    const other = { ...first, root: 'f'.repeat(64) };
    expect(run(path, '--checkpoint', write('other.json', other)).status).toBe(1);
    const broken = { ...second, previous: { ...second.previous!, root: 'f'.repeat(64) } };
    expect(run(path, '--checkpoint', write('broken.json', broken)).out).toContain('followsNot');
    const unrelated = { ...second, size: 99, previous: null };
    expect(run(path, '--checkpoint', write('unrelated.json', unrelated)).status).toBe(1);
    expect(run(path, '--file', write('other.csv', bytes.slice(1))).status).toBe(1);
  });

  it('tells what it cannot read apart from what does not hold', () => {
    expect(run().status).toBe(2);
    expect(run(write('no.json', { format: 'other' })).status).toBe(2);
    expect(run(join(folder, 'absent.json')).status).toBe(2);
  });
});
