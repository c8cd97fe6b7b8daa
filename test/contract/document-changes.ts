// What document-store.ts asks of a store, further: to tell what was written since a mark.
import { describe, expect, it } from 'vitest';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { storeUnderTest } from './opened-store.ts';
import type { OpenedStore } from './opened-store.ts';

export function documentChangesContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`changes of DocumentStore: ${name}`, () => {
    const { store, run, key } = storeUnderTest(open);

    it('names what was written since a mark, in its container, and nothing for ever', async () => {
      const at = (id: string): DocumentKey => key(id, `${run}-changes`);
      const elsewhere: DocumentKey = { ...at('e'), container: 'national' };
      const since = async (mark: string) => {
        const { changed, mark: next } = await store.changesSince('scopes', mark);
        const own = changed.filter(({ partition }) => partition === at('').partition);
        return { ids: own.map(({ id }) => id).sort(), next };
      };
      await store.create(at('before'), {});
      const first = await store.changesSince('scopes', null);
      expect(first.changed).toEqual([]);
      await store.create(at('a'), {});
      await store.create(at('b'), {});
      await store.create(elsewhere, {});
      const second = await since(first.mark);
      expect(second.ids).toEqual(expect.arrayContaining(['a', 'b']));
      expect(second.ids).not.toContain('e');
      expect((await since(second.next)).ids).toEqual([]);
      await store.create(at('a'), { n: 1 });
      expect((await since(second.next)).ids).toEqual([]);
      const { etag } = (await store.get(at('a')))!;
      await store.replace(at('a'), { n: 2 }, 'no etag');
      await store.replace(at('a'), { n: 2 }, etag);
      const third = await since(second.next);
      expect(third.ids).toEqual(['a']);
      expect((await since(third.next)).ids).toEqual([]);
      // Whoever asks from an old mark hears of all of it.
      expect((await since(first.mark)).ids).toEqual(expect.arrayContaining(['a', 'b']));
      expect((await store.changesSince('national', null)).changed).toEqual([]);
    });

    it('names every document of writers that race with the asking', async () => {
      const partition = `${run}-racing`;
      const ids = Array.from({ length: 40 }, (_, n) => `doc-${n}`);
      let { mark } = await store.changesSince('scopes', null);
      const named = new Set<string>();
      const ask = async () => {
        const changes = await store.changesSince('scopes', mark);
        for (const one of changes.changed) if (one.partition === partition) named.add(one.id);
        ({ mark } = changes);
      };
      await Promise.all(ids.map(async (id) => Promise.all([store.create(key(id, partition), {}), ask()])));
      await ask();
      expect([...named].sort()).toEqual([...ids].sort());
    });
  });
}
