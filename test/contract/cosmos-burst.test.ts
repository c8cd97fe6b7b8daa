import { expect, it } from 'vitest';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { openLocalCosmos } from './cosmos-server.ts';

const count = 3000;
const atATime = 100;
const at = (id: string): DocumentKey => ({ container: 'scopes', partition: 'burst', id });

it('Cosmos DB names a burst of more writes than a mark has room for, and then no more of it', async () => {
  const { store, close } = await openLocalCosmos();
  try {
    const before = await store.changesSince('scopes', null);
    const ids = Array.from({ length: count }, (_, n) => `doc-${String(n)}`);
    for (let from = 0; from < count; from += atATime) {
      await Promise.all(ids.slice(from, from + atATime).map((id) => store.create(at(id), {})));
    }
    const burst = await store.changesSince('scopes', before.mark);
    expect(new Set(burst.changed.map(({ id }) => id)).size).toBe(count);
    const calm = await store.changesSince('scopes', burst.mark);
    expect(calm.changed).toEqual([]);
    await store.create(at('one-more'), {});
    const next = await store.changesSince('scopes', calm.mark);
    expect(next.changed).toContainEqual(at('one-more'));
    expect((await store.changesSince('scopes', next.mark)).changed).toEqual([]);
  } finally {
    await close();
  }
}, 240_000);
