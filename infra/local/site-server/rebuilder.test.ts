import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryBlobs } from '../../../test/contract/memory-blobs.ts';
import { builtSites } from './built-sites.ts';
import { rebuildOnChange } from './rebuilder.ts';
import type { RebuildSettings } from './rebuilder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-rebuild-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A build that writes the snapshot as its page, and fails where that says so. */
const build: RebuildSettings['build'] = async (snapshotFile, outFolder) => {
  const text = snapshotFile === null ? 'no snapshot' : readFileSync(snapshotFile, 'utf8');
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, 'index.html'), text);
  return text.includes('bad') ? { ok: false, output: 'page 7 is wrong' } : { ok: true };
};

it('builds without a snapshot, then for each change, and keeps what is served when a build fails', async () => {
  const blobs = memoryBlobs(() => 0);
  const sites = builtSites(folder);
  const said: string[] = [];
  const settings = { blobs, sites, build, pollMs: 5, retryMs: 50, say: (line: string) => said.push(line) };
  expect(sites.current()).toBeNull();
  const rebuilder = rebuildOnChange(settings);
  await rebuilder.first;
  const page = () => readFileSync(join(sites.current() ?? '', 'index.html'), 'utf8');
  expect(page()).toBe('no snapshot');

  const publish = async (text: string) => {
    const etag = (await blobs.read('public/snapshot.json'))?.etag ?? null;
    await blobs.replace('public/snapshot.json', Buffer.from(text), 'application/json', etag);
  };
  await publish('one');
  await until(() => page() === 'one');
  const served = sites.current() ?? '';
  await publish('bad');
  await until(() => said.filter((line) => line.includes('page 7 is wrong')).length >= 2);
  expect(sites.current()).toBe(served);
  await publish('two');
  await until(() => page() === 'two');
  expect(existsSync(served)).toBe(true);
  await publish('three');
  await until(() => page() === 'three');
  expect(existsSync(served)).toBe(false);
  await rebuilder.stop();

  const again = builtSites(folder);
  expect(again.current()).toBe(sites.current());
});

it('builds nothing while nobody wants it, and then what is published by that time', async () => {
  const blobs = memoryBlobs(() => 0);
  const sites = builtSites(folder);
  let isWanted = false;
  const built: string[] = [];
  const noting: RebuildSettings['build'] = (snapshotFile, outFolder, signal) => {
    built.push(snapshotFile === null ? 'no snapshot' : readFileSync(snapshotFile, 'utf8'));
    return build(snapshotFile, outFolder, signal);
  };
  const settings = { blobs, sites, build: noting, pollMs: 1, retryMs: 50, say: () => undefined };
  const rebuilder = rebuildOnChange({ ...settings, isWanted: () => isWanted });
  await rebuilder.first;
  let etag: string | null = null;
  for (const text of ['one', 'two']) {
    await blobs.replace('public/snapshot.json', Buffer.from(text), 'application/json', etag);
    etag = (await blobs.read('public/snapshot.json'))?.etag ?? null;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(built).toEqual([]);
  isWanted = true;
  await until(() => sites.current() !== null);
  await rebuilder.stop();
  expect(built).toEqual(['two']);
});

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
