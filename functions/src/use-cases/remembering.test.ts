import { expect, it } from 'vitest';
import { z } from 'zod';
import type { DocumentStore, StoredDocument } from '#domain/ports/document-store.ts';
import { remembering } from './remembering.ts';

const key = { container: 'national' as const, partition: 'an-incident', id: 'incident' };
const schema = z.object({ members: z.array(z.string()) });

/** One document, and what was handed over with each question for it. */
function storeOf(first: StoredDocument | null) {
  const seen: unknown[] = [];
  const held = { stored: first };
  const get = async (_key: unknown, before?: StoredDocument): Promise<StoredDocument | null> => {
    seen.push(before?.etag);
    return before?.etag === held.stored?.etag ? before! : held.stored;
  };
  return { held, seen, documents: { get } as unknown as DocumentStore };
}

const storedAs = (etag: string, body: unknown): StoredDocument => ({ key, etag, body });

it('asks the store each time, and sees at once what was written', async () => {
  const { held, seen, documents } = storeOf(storedAs('1', { members: ['a'] }));
  const read = remembering(schema);
  const first = await read(documents, key);
  const again = await read(documents, key);
  expect(again).toBe(first);
  held.stored = storedAs('2', { members: [] });
  expect(await read(documents, key)).toEqual({ value: { members: [] }, etag: '2' });
  held.stored = null;
  expect(await read(documents, key)).toBeNull();
  expect(seen).toEqual([undefined, '1', '1', '2']);
});

it('checks what is new, and remembers nothing that does not hold', async () => {
  const { held, documents } = storeOf(storedAs('1', { members: ['a'] }));
  const read = remembering(schema);
  await read(documents, key);
  held.stored = storedAs('2', { members: 'all' });
  await expect(read(documents, key)).rejects.toThrow();
  await expect(read(documents, key)).rejects.toThrow();
});

it('keeps stores apart, and documents of one store', async () => {
  const read = remembering(schema);
  const [one, other] = [
    storeOf(storedAs('1', { members: ['a'] })),
    storeOf(storedAs('1', { members: ['b'] })),
  ];
  expect((await read(one.documents, key))?.value).toEqual({ members: ['a'] });
  expect((await read(other.documents, key))?.value).toEqual({ members: ['b'] });
  await read(one.documents, { ...key, partition: 'another' });
  expect(one.seen).toEqual([undefined, undefined]);
});

it('gives what nobody can change for the others', async () => {
  const { documents } = storeOf(storedAs('1', { members: ['a'] }));
  const held = await remembering(schema)(documents, key);
  expect(() => held!.value.members.push('b')).toThrow();
});
