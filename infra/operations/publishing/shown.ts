/** Does a site, as its visitors get it, show what is stored? */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { referenceAddresses } from '#domain/reference-check/addresses.ts';
import { referencePaths } from '#use-cases/keep-reference-file.ts';
import { paths } from '#use-cases/keys.ts';

const datedSchema = z.looseObject({ asOf: z.iso.datetime() });
const timeoutMs = 20_000;

/**
 * By when the snapshot was put together, and by the reference pointer: what else is published is built of these.
 * @param origin without a slash at the end
 * @throws where the site does not answer
 */
export async function isShown(blobs: BlobStore, origin: string): Promise<boolean> {
  const stored = await jsonOf(blobs, paths.snapshot);
  const shown = await jsonAt(`${origin}/data/snapshot.json`);
  if (asOf(stored) !== asOf(shown)) return false;
  const pointer = await jsonOf(blobs, referencePaths.pointer);
  return isDeepStrictEqual(pointer, await jsonAt(`${origin}${referenceAddresses.pointer}`));
}

const asOf = (document: unknown): string | null =>
  document === null ? null : datedSchema.parse(document).asOf;

async function jsonOf(blobs: BlobStore, path: string): Promise<unknown> {
  const blob = await blobs.read(path);
  return blob === null ? null : JSON.parse(new TextDecoder().decode(blob.bytes));
}

async function jsonAt(address: string): Promise<unknown> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), cache: 'no-store' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return answer.json();
}
