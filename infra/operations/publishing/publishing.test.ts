/**
 * Publishing, in memory and against a real Azurite: only what changed, in order, through crashes and with another
 * publisher at once. In memory at every write; against Azurite at one, or with EVERY_WRITE=1 at each (a minute).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { versionAddress } from '#domain/reference-check/addresses.ts';
import { startTestAzurite } from '#local/azurite/azurite.ts';
import type { AzuriteChild } from '#local/azurite/azurite.ts';
import { referencePaths } from '#use-cases/keep-reference-file.ts';
import { memoryBlobs } from '../../../test/contract/memory-blobs.ts';
import { azureSite } from './azure-site.ts';
import { manifestPath, readManifest } from './manifest.ts';
import { memorySite } from './memory-site.ts';
import { publishNewest } from './publish-newest.ts';
import type { Newest } from './publish-newest.ts';
import { filesThere, newest, seen, store, watched } from './testing.ts';
import type { Files, Place } from './testing.ts';

const work = mkdtempSync(join(tmpdir(), 'avstem-publishing-'));
let azurite: AzuriteChild;
let account: BlobServiceClient;
let places = 0;

beforeAll(async () => {
  azurite = await startTestAzurite();
  account = BlobServiceClient.fromConnectionString(azurite.ready.connection);
  await account.createContainer('public');
});
afterAll(async () => {
  await azurite.stop();
  rmSync(work, { recursive: true });
});

let place: Place;

async function emptyInMemory(): Promise<void> {
  place = { blobs: memoryBlobs(() => 0), site: memorySite(), work };
}

async function emptyInAzurite(): Promise<void> {
  places += 1;
  const container = account.getContainerClient(`site-${places}`);
  await container.create();
  place = { blobs: azureBlobs(account), site: azureSite(container), work };
}

const first: Files = {
  'assets/a.css': 'a',
  'nb/index.html': 'front',
  'nb/kommune/1103/index.html': 'has delivered no logs',
  'nb/kommune/4601/index.html': 'is checking',
};
const approved: Files = {
  'assets/b.css': 'b',
  'nb/index.html': 'front',
  'nb/kommune/1103/index.html': 'messages are missing',
  'nb/kommune/4601/index.html': 'is checking',
  'nb/ny/index.html': 'new',
};
/** Of the second edition: it begins, puts a style, a new page and a page, removes a style, and ends. */
const allWrites = [1, 2, 3, 4, 5, 6];

describe.each([
  ['in memory', emptyInMemory, allWrites],
  ['in Azurite', emptyInAzurite, process.env['EVERY_WRITE'] ? allWrites : [4]],
])('publishing %s', (_name, emptyPlace, writes) => {
  beforeEach(async () => {
    await emptyPlace();
    await store(place, first);
    await publishNewest(newest(place));
  });

  it('puts all, with what browsers must know, and says at last that it is whole', async () => {
    expect(await seen(place)).toEqual(first);
    const files = await filesThere(place);
    expect(files.get('assets/a.css')?.identity).toMatch(/^[0-9a-f]{64} text\/css; charset=utf-8 max-age=99$/);
    expect(files.get('nb/index.html')?.identity).toMatch(/ text\/html; charset=utf-8 no-cache$/);
    const manifest = await readManifest(place.site);
    expect(manifest?.whole?.edition).toBe(manifest?.begun);
    expect(Object.keys(manifest?.whole?.files ?? {})).toHaveLength(5);
  });

  it('after one approval puts what changed and nothing else: styles, new pages, pages, then what goes', async () => {
    await store(place, approved);
    const paths: string[] = [];
    const { changes } = await publishNewest(
      newest(
        place,
        watched(place, async (_, path) => void paths.push(path)),
      ),
    );
    expect(paths).toEqual([
      manifestPath,
      'assets/b.css',
      'nb/ny/index.html',
      'nb/kommune/1103/index.html',
      'assets/a.css',
      manifestPath,
    ]);
    expect(changes.same).toEqual(['nb/index.html', 'nb/kommune/4601/index.html', 'staticwebapp.config.json']);
    expect(await seen(place)).toEqual(approved);
  });

  it('writes nothing where nothing changed, and mends what somebody else changed', async () => {
    const paths: string[] = [];
    await publishNewest(
      newest(
        place,
        watched(place, async (_, path) => void paths.push(path)),
      ),
    );
    expect(paths).toEqual([]);
    const headers = { contentType: 'text/html', cacheControl: '' };
    const { etag } = (await place.site.read('nb/index.html'))!;
    await place.site.put('nb/index.html', { bytes: Buffer.from('by hand'), sha256: 'none', headers }, etag);
    const other = (await place.site.read('nb/kommune/4601/index.html'))!;
    await place.site.remove('nb/kommune/4601/index.html', other.etag);
    await publishNewest(newest(place));
    expect(await seen(place)).toEqual(first);
  });

  it('leaves what is published where the site cannot be built', async () => {
    await store(place, approved);
    const failing: Newest = {
      ...newest(place),
      build: async () => ({ ok: false, output: 'page 7 is wrong' }),
    };
    await expect(publishNewest(failing)).rejects.toThrow('page 7 is wrong');
    expect(await seen(place)).toEqual(first);
  });

  const afterwards = [
    ['is published again', approved],
    ['is taken back', first],
  ] as const;
  const cases = afterwards.flatMap(([name, next]) => writes.map((write) => [write, name, next] as const));

  it.each(cases)('ends right after a crash at write %i, where it %s', async (write, _, next) => {
    await store(place, approved);
    const crashing = watched(place, async (at) => {
      if (at >= write) throw new Error('the power went');
    });
    await expect(publishNewest(newest(place, crashing))).rejects.toThrow('the power went');
    await store(place, next);
    await publishNewest(newest(place));
    expect(await seen(place)).toEqual(next);
  });

  it.each(cases)(
    'ends in the newest with another at once at write %i, where it %s',
    async (write, _, next) => {
      await store(place, approved);
      const newer = { ...next, 'nb/kommune/4601/index.html': 'newer' };
      const meeting = watched(place, async (at) => {
        if (at !== write) return;
        await store(place, newer);
        await publishNewest(newest(place));
      });
      await publishNewest(newest(place, meeting));
      expect(await seen(place)).toEqual(newer);
      const manifest = await readManifest(place.site);
      expect(manifest?.whole?.edition).toBe(manifest?.begun);
    },
  );

  it('ends whole with several of the same at once', async () => {
    await store(place, approved);
    const all = await Promise.all([1, 2, 3].map(() => publishNewest(newest(place))));
    expect(await seen(place)).toEqual(approved);
    // Each tells what it found to differ: at least the first of them.
    expect(all.some(({ changes }) => changes.changed.includes('nb/kommune/1103/index.html'))).toBe(true);
  });
});

it('puts beside the pages the reference check with the version before, and the settings of the portal', async () => {
  await emptyInMemory();
  await store(place, first);
  for (const batch of [7, 8, 9]) {
    await place.blobs.create(
      referencePaths.version(batch),
      [Uint8Array.of(batch)],
      'application/octet-stream',
    );
  }
  await place.blobs.create(referencePaths.pointer, [Buffer.from('{"batch":9}')], 'application/json');
  const portalSettings = '{"apiAddress":"https://api.example/a","issuer":"https://login.example/"}';
  await publishNewest({ ...newest(place), portalSettings });
  const files = await filesThere(place);
  const versions = [7, 8, 9].map((batch) => files.has(versionAddress(batch).slice(1)));
  expect(versions).toEqual([false, true, true]);
  expect(files.get('innstillinger.json')?.text).toBe(portalSettings);
  const configured = files.get('staticwebapp.config.json')?.text;
  expect(configured).toContain("connect-src 'self' https://api.example https://login.example");
});
