// One meaning of BlobStore, in an account and in memory. blob-store.test.ts runs this against each.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { all } from './all.ts';

export interface OpenedBlobs {
  readonly blobs: BlobStore;
  readonly close: () => Promise<void>;
}

const csv = 'text/csv; charset=utf-8';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

export function blobStoreContract(name: string, open: () => Promise<OpenedBlobs>): void {
  describe(`BlobStore: ${name}`, () => {
    let opened: OpenedBlobs;
    let blobs: BlobStore;
    beforeAll(async () => {
      opened = await open();
      blobs = opened.blobs;
    });
    afterAll(() => opened.close());

    it('gives null for a blob that is not there', async () => {
      expect(await blobs.read('logs/absent')).toBeNull();
    });

    it('gives back what was created, from its chunks', async () => {
      const chunks = ['kommune', '', 'nummer;', 'æøå'].map(bytesOf);
      expect(await blobs.create('logs/a.csv', chunks, csv)).toBe('created');
      expect(textOf((await blobs.read('logs/a.csv'))?.bytes)).toBe('kommunenummer;æøå');
    });

    it('takes an empty blob', async () => {
      expect(await blobs.create('logs/empty', [], csv)).toBe('created');
      expect((await blobs.read('logs/empty'))?.bytes).toHaveLength(0);
      expect(await blobs.create('logs/empty', [bytesOf('x')], csv)).toBe('exists');
    });

    it('leaves alone what exists', async () => {
      await blobs.create('logs/once', [bytesOf('first')], csv);
      const before = await blobs.read('logs/once');
      expect(await blobs.create('logs/once', [bytesOf('second')], csv)).toBe('exists');
      expect(await blobs.read('logs/once')).toEqual(before);
    });

    it('takes a large blob whole, in chunks of any size, and only once', async () => {
      const large = randomBytes(13 * 1024 * 1024 + 7);
      const chunks = [large.subarray(0, 5), large.subarray(5, 9_000_000), large.subarray(9_000_000)];
      expect(await blobs.create('logs/large', chunks, csv)).toBe('created');
      expect(digest((await blobs.read('logs/large'))?.bytes)).toBe(digest(large));
      expect(await blobs.create('logs/large', [randomBytes(9 * 1024 * 1024)], csv)).toBe('exists');
      expect(digest((await blobs.read('logs/large'))?.bytes)).toBe(digest(large));
    });

    it('lets one of two racing creators of different large bytes win, whole', async () => {
      const offers = [randomBytes(9 * 1024 * 1024), randomBytes(9 * 1024 * 1024)];
      const said = await Promise.all(offers.map((bytes) => blobs.create('logs/race', [bytes], csv)));
      expect(said.toSorted()).toEqual(['created', 'exists']);
      const winner = offers[said.indexOf('created')];
      expect(digest((await blobs.read('logs/race'))?.bytes)).toBe(digest(winner));
    });

    it('replaces what is absent for null, and under the right etag', async () => {
      expect(await blobs.replace('public/s.json', bytesOf('1'), 'application/json', null)).toBe('replaced');
      const first = await blobs.read('public/s.json');
      expect(await blobs.replace('public/s.json', bytesOf('2'), 'application/json', first!.etag)).toBe(
        'replaced',
      );
      const second = await blobs.read('public/s.json');
      expect(textOf(second?.bytes)).toBe('2');
      expect(second?.etag).not.toBe(first?.etag);
    });

    it('says changed where it is not absent, has another etag, or is gone', async () => {
      await blobs.replace('public/c.json', bytesOf('1'), 'application/json', null);
      const old = (await blobs.read('public/c.json'))!.etag;
      await blobs.replace('public/c.json', bytesOf('2'), 'application/json', old);
      const replace = (etag: string | null) =>
        blobs.replace('public/c.json', bytesOf('3'), 'application/json', etag);
      expect(await replace(null)).toBe('changed');
      expect(await replace(old)).toBe('changed');
      expect(textOf((await blobs.read('public/c.json'))?.bytes)).toBe('2');
      await blobs.delete('public/c.json');
      expect(await replace(old)).toBe('changed');
      expect(await blobs.read('public/c.json')).toBeNull();
    });

    it('loses no step of writers that race under an etag', async () => {
      await blobs.replace('public/n', bytesOf('0'), 'text/plain', null);
      const addOne = async () => {
        for (;;) {
          const found = await blobs.read('public/n');
          const next = String(Number(textOf(found?.bytes)) + 1);
          if ((await blobs.replace('public/n', bytesOf(next), 'text/plain', found!.etag)) === 'replaced')
            return;
        }
      };
      await Promise.all([addOne(), addOne(), addOne()]);
      expect(textOf((await blobs.read('public/n'))?.bytes)).toBe('3');
    });

    it('lists by prefix, in order, with sizes and times', async () => {
      const paths = ['logs/0301/b å.csv', 'logs/0301/a#?.csv', 'logs/0301x/c.csv', 'logs/1103/d.csv'];
      for (const path of paths) await blobs.create(path, [bytesOf('12345')], csv);
      const listed = await all(blobs.list('logs/0301/'));
      expect(listed.map((entry) => entry.path)).toEqual(['logs/0301/a#?.csv', 'logs/0301/b å.csv']);
      expect(listed.map((entry) => entry.sizeBytes)).toEqual([5, 5]);
      for (const entry of listed) {
        expect(Math.abs(entry.createdAtMs - Date.now())).toBeLessThan(60_000);
        expect(textOf((await blobs.read(entry.path))?.bytes)).toBe('12345');
      }
      expect(await all(blobs.list('logs/nothing'))).toEqual([]);
      expect((await all(blobs.list('public/'))).map(({ path }) => path)).not.toContain(paths[0]);
    });

    it('deletes, also what is not there', async () => {
      await blobs.create('logs/gone', [bytesOf('x')], csv);
      await blobs.delete('logs/gone');
      await blobs.delete('logs/gone');
      expect(await blobs.read('logs/gone')).toBeNull();
      expect(await blobs.create('logs/gone', [bytesOf('y')], csv)).toBe('created');
    });

    it('tells the time by the clock that its blobs are dated by', async () => {
      const before = await blobs.nowMs('logs');
      await blobs.create('logs/dated', [bytesOf('x')], csv);
      const [dated] = await all(blobs.list('logs/dated'));
      // Both are told to the second.
      expect(dated!.createdAtMs).toBeGreaterThan(before - 1000);
      expect(dated!.createdAtMs).toBeLessThan((await blobs.nowMs('logs')) + 1000);
    });

    it.each(['', 'logs', '/logs'])('refuses the path %j, which names no container', async (path) => {
      await expect(async () => blobs.read(path)).rejects.toThrow(RangeError);
    });
  });
}

function digest(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? new Uint8Array())
    .digest('hex');
}
