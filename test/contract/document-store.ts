// One meaning of DocumentStore, whatever stands behind it. document-store.test.ts runs this against each.
import { describe, expect, it } from 'vitest';
import type { DocumentKey, StoredDocument } from '#domain/ports/document-store.ts';
import { all } from './all.ts';
import { maxBodyBytes } from '#adapters/cosmos/document-limits.ts';
import { storeUnderTest } from './opened-store.ts';
import type { OpenedStore } from './opened-store.ts';

export function documentStoreContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`DocumentStore: ${name}`, () => {
    const { store, run, key } = storeUnderTest(open);

    it('gives null for a document that is not there', async () => {
      expect(await store.get(key('absent'))).toBeNull();
    });

    it('gives back what was created, with key and etag', async () => {
      const body = { text: 'blåbærsyltetøy 🫐', list: [1, 2.5, null, true], nested: { a: '' } };
      expect(await store.create(key('first'), body)).toBe('created');
      const found = await store.get(key('first'));
      expect(found?.body).toEqual(body);
      expect(found?.key).toEqual(key('first'));
      expect(found?.etag).toMatch(/./);
    });

    it.each([null, 'text', 7, [1, 2], false, {}])('takes any JSON as a body: %j', async (body) => {
      const id = `json-${JSON.stringify(body).replaceAll(/[^a-z0-9]/g, '_')}`;
      await store.create(key(id), body);
      expect((await store.get(key(id)))?.body).toEqual(body);
    });

    it('gives back what was seen where nothing was written since, and else what stands there', async () => {
      await store.create(key('seen'), { n: 1 });
      await store.create(key('beside'), { n: 7 });
      const seen = await store.get(key('seen'));
      await store.replace(key('beside'), { n: 8 }, await etagOf('beside'));
      expect(await store.get(key('seen'), seen!)).toBe(seen);
      await store.replace(key('seen'), { n: 2 }, seen!.etag);
      const newer = await store.get(key('seen'), seen!);
      expect(newer?.body).toEqual({ n: 2 });
      expect(newer?.etag).toBe(await etagOf('seen'));
      expect(await store.get(key('never-there'), seen!)).toBeNull();
    });

    it('leaves alone what exists, whatever is offered', async () => {
      await store.create(key('once'), { n: 1 });
      const before = await store.get(key('once'));
      expect(await store.create(key('once'), { n: 2 })).toBe('exists');
      expect(await store.create(key('once'), { n: 1 })).toBe('exists');
      expect(await store.get(key('once'))).toEqual(before);
    });

    it('replaces under the right etag, which then changes', async () => {
      await store.create(key('turn'), { n: 1 });
      const etags = [await etagOf('turn')];
      for (const n of [2, 3, 3]) {
        expect(await store.replace(key('turn'), { n }, etags.at(-1)!)).toBe('replaced');
        etags.push(await etagOf('turn'));
        expect((await store.get(key('turn')))?.body).toEqual({ n });
      }
      expect(new Set(etags).size).toBe(4);
    });

    it('says changed for an old etag, a foreign etag and a document that is gone', async () => {
      await store.create(key('guarded'), { n: 1 });
      const old = await etagOf('guarded');
      await store.replace(key('guarded'), { n: 2 }, old);
      expect(await store.replace(key('guarded'), { n: 3 }, old)).toBe('changed');
      expect(await store.replace(key('guarded'), { n: 3 }, '"no etag of ours"')).toBe('changed');
      expect(await store.replace(key('never-there'), { n: 3 }, old)).toBe('changed');
      expect((await store.get(key('guarded')))?.body).toEqual({ n: 2 });
      expect(await store.get(key('never-there'))).toBeNull();
    });

    it('lets one of many racing creators win', async () => {
      const said = await Promise.all([1, 2, 3, 4, 5].map((n) => store.create(key('race'), { n })));
      expect(said.filter((word) => word === 'created')).toHaveLength(1);
      const winner = said.indexOf('created') + 1;
      expect((await store.get(key('race')))?.body).toEqual({ n: winner });
    });

    it('loses no step of two writers that try again when it changed', async () => {
      await store.create(key('counter'), { n: 0 });
      const addOne = async () => {
        for (;;) {
          const found = await store.get(key('counter'));
          const n = (found?.body as { n: number }).n;
          if ((await store.replace(key('counter'), { n: n + 1 }, found!.etag)) === 'replaced') return;
        }
      };
      const writer = async () => {
        for (let step = 0; step < 10; step += 1) await addOne();
      };
      await Promise.all([writer(), writer()]);
      expect((await store.get(key('counter')))?.body).toEqual({ n: 20 });
    });

    it('keeps partitions and containers apart', async () => {
      const places: DocumentKey[] = [
        key('same', `${run}/a`),
        key('same', `${run}/b`),
        { container: 'national', partition: `${run}/a`, id: 'same' },
        { container: 'ledger', partition: `${run}/a`, id: 'same' },
      ];
      for (const place of places) expect(await store.create(place, place)).toBe('created');
      for (const place of places) expect((await store.get(place))?.body).toEqual(place);
      const listed = await all(store.list('scopes', `${run}/a`, ''));
      expect(listed.map((document) => document.body)).toEqual([places[0]]);
    });

    it.each(['a', 'A', '0', '.a', 'a.', 'a.b', 'a:b', 'urn:x:y', '-', '--', '_', 'x'.repeat(255)])(
      'takes the id %s',
      async (id) => {
        const odd = key(id, `${run}-odd`);
        expect(await store.create(odd, { id })).toBe('created');
        expect((await store.get(odd))?.body).toEqual({ id });
        expect((await all(store.list('scopes', `${run}-odd`, id))).map((found) => found.key.id)).toContain(
          id,
        );
      },
    );

    it.each(['', '.', '..', 'a/b', 'a\\b', 'a?b', 'a#b', 'a b', 'å', 'x'.repeat(256)])(
      'refuses the id %j',
      async (id) => {
        await expect(store.create(key(id), {})).rejects.toThrow(RangeError);
        await expect(store.get(key(id))).rejects.toThrow(RangeError);
      },
    );

    it.each(["O'Neil; DROP TABLE document", '1801,1802', '0301/05', 'åæø "x"', '*', '%', '$.a'])(
      'takes the partition %j',
      async (odd) => {
        const partition = `${run} ${odd}`;
        await store.create(key('here', partition), { odd });
        expect((await store.get(key('here', partition)))?.body).toEqual({ odd });
        expect(await all(store.list('scopes', partition, ''))).toHaveLength(1);
      },
    );

    it('lists by prefix, by id, over more than one page', async () => {
      const partition = `${run}-pages`;
      const ids = Array.from({ length: 230 }, (_, n) => `result:${String(n).padStart(4, '0')}`);
      for (const id of [...ids].reverse()) await store.create(key(id, partition), { id });
      await store.create(key('result', partition), {});
      await store.create(key('resultX', partition), {});
      await store.create(key('delivery:1', partition), {});
      const listed = await all(store.list('scopes', partition, 'result:'));
      expect(listed.map((document) => document.key.id)).toEqual(ids);
      expect(listed.every((document) => document.etag !== '')).toBe(true);
      expect(await all(store.list('scopes', partition, 'result:01'))).toHaveLength(100);
      expect(await all(store.list('scopes', partition, 'nothing'))).toEqual([]);
      expect(await all(store.list('scopes', partition, '%'))).toEqual([]);
      expect(await all(store.list('scopes', partition, ''))).toHaveLength(233);
    });

    it('lists the partitions that hold a document, once each and in order', async () => {
      for (const [partition, id] of [
        ['b', '1'],
        ['a', '1'],
        ['b', '2'],
      ] as const) {
        await store.create({ container: 'ledger', partition: `${run}~${partition}`, id }, {});
      }
      const found = (await all(store.partitions('ledger'))).filter((partition) =>
        partition.startsWith(`${run}~`),
      );
      expect(found).toEqual([`${run}~a`, `${run}~b`]);
    });

    it('takes a document of the largest size, and no larger one', async () => {
      const largest = { text: 'å'.repeat((maxBodyBytes - 11) / 2) };
      expect(Buffer.byteLength(JSON.stringify(largest))).toBeGreaterThan(maxBodyBytes - 2);
      expect(await store.create(key('large'), largest)).toBe('created');
      expect((await store.get(key('large')))?.body).toEqual(largest);
      const larger = { text: `${largest.text}åå` };
      await expect(store.create(key('larger'), larger)).rejects.toThrow(RangeError);
      await expect(store.replace(key('large'), larger, await etagOf('large'))).rejects.toThrow(RangeError);
      expect((await store.get(key('large')))?.body).toEqual(largest);
    });

    async function etagOf(id: string): Promise<string> {
      const found: StoredDocument | null = await store.get(key(id));
      if (found === null) throw new Error(`no document ${id}`);
      return found.etag;
    }
  });
}
