/** For a document that is large, read often and seldom written. */
import type { z } from 'zod';
import type { DocumentKey, DocumentStore, StoredDocument } from '#domain/ports/document-store.ts';
import type { Held } from './documents.ts';

interface Known<T> {
  readonly stored: StoredDocument;
  readonly held: Held<T>;
}

/**
 * Reads as readDocument does: the store is asked each time, so that whatever was written before is seen. Where nothing
 * was, the document need not come again, and is not checked again. Its value is shared, and therefore frozen.
 */
export function remembering<T>(schema: z.ZodType<T>) {
  const known = new WeakMap<DocumentStore, Map<string, Known<T>>>();
  return async (documents: DocumentStore, key: DocumentKey): Promise<Held<T> | null> => {
    const ofStore = known.get(documents) ?? new Map<string, Known<T>>();
    known.set(documents, ofStore);
    const place = JSON.stringify([key.container, key.partition, key.id]);
    const before = ofStore.get(place);
    const stored = await documents.get(key, before?.stored);
    if (stored === null) return null;
    if (before !== undefined && stored.etag === before.held.etag) return before.held;
    const held = { value: deepFrozen(schema.parse(stored.body)), etag: stored.etag };
    ofStore.set(place, { stored, held });
    return held;
  };
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return Object.freeze(value);
}
