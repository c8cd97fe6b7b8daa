/** A document that keeps its earlier versions: created, changed under its etag, or left where nothing changes. */
import type { z } from 'zod';
import { maxEarlier } from '#domain/history/max-earlier.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { changeDocument } from './documents.ts';
import type { System } from './system.ts';

export type KeepOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: 'changed-too-often' };

/**
 * @param first what stands there where nothing did
 * @param change null where it would say the same
 */
export async function keepVersion<T extends { readonly earlier: readonly unknown[] }>(
  system: System,
  key: DocumentKey,
  schema: z.ZodType<T>,
  first: T,
  change: (stored: T) => T | null,
): Promise<KeepOutcome<T>> {
  if ((await system.documents.create(key, first)) === 'created') return { ok: true, value: first };
  let isFull = false;
  const value = await changeDocument(system.documents, key, schema, (stored) => {
    const changed = change(stored);
    isFull = changed !== null && changed.earlier.length > maxEarlier;
    return isFull ? null : changed;
  });
  if (value === null) throw new Error(`${key.container}/${key.id} exists and cannot be read`);
  return isFull ? { ok: false, code: 'changed-too-often' } : { ok: true, value };
}
