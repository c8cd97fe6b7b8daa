/** Documents as checked values. A document that does not fit its schema is a fault of the program, told as one. */
import type { z } from 'zod';
import type { Container, DocumentKey, DocumentStore, StoredDocument } from '#domain/ports/document-store.ts';

export interface Held<T> {
  readonly value: T;
  readonly etag: string;
}

export async function readDocument<T>(
  documents: DocumentStore,
  key: DocumentKey,
  schema: z.ZodType<T>,
): Promise<Held<T> | null> {
  const stored = await documents.get(key);
  return stored && { value: schema.parse(stored.body), etag: stored.etag };
}

export async function* listDocuments<T>(
  documents: DocumentStore,
  place: { container: Container; partition: string; idPrefix: string },
  schema: z.ZodType<T>,
): AsyncGenerator<T> {
  for await (const stored of documents.list(place.container, place.partition, place.idPrefix)) {
    yield schema.parse(stored.body);
  }
}

/** A document that two hosts keep changing between our read and our write is a fault, not a reason to spin. */
const maxAttempts = 20;

/**
 * Reads, changes and writes back under the etag, again where another was faster.
 * @param change null leaves the document as it is
 * @returns what stands there afterwards, or null where there is no document
 */
export async function changeDocument<T>(
  documents: DocumentStore,
  key: DocumentKey,
  schema: z.ZodType<T>,
  change: (value: T) => T | null,
): Promise<T | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const held = await readDocument(documents, key, schema);
    if (held === null) return null;
    const changed = change(held.value);
    if (changed === null) return held.value;
    if ((await documents.replace(key, changed, held.etag)) === 'replaced') return changed;
  }
  throw new Error(`${key.container}/${key.id} kept changing`);
}

/** Writes the value whatever stood there, but only where it differs: the same again is no change. */
export async function putDocument(documents: DocumentStore, key: DocumentKey, value: unknown): Promise<void> {
  await putMade(documents, key, async () => value);
}

/**
 * Writes what is made of other documents. What stands there is read before they are: so who has seen older ones never
 * writes over who has seen newer ones.
 *
 * @param make given what stands there; null where there is nothing to keep
 */
export async function putMade(
  documents: DocumentStore,
  key: DocumentKey,
  make: (stored: StoredDocument | null) => Promise<unknown>,
): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const stored = await documents.get(key);
    const made = await make(stored);
    if (made === null || (await writeOver(documents, key, stored, made))) return;
  }
  throw new Error(`${key.container}/${key.id} kept changing`);
}

/**
 * @param stored what stood there before anything was read that the value is made of
 * @returns false where somebody was faster
 */
export async function writeOver(
  documents: DocumentStore,
  key: DocumentKey,
  stored: StoredDocument | null,
  value: unknown,
): Promise<boolean> {
  if (stored === null) return (await documents.create(key, value)) === 'created';
  if (JSON.stringify(stored.body) === JSON.stringify(value)) return true;
  return (await documents.replace(key, value, stored.etag)) === 'replaced';
}
