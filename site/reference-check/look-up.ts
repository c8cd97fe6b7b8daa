/** Looks a number up in the browser. What is fetched is the same whatever the number is. */
import { referenceAddresses, versionAddress } from '#domain/reference-check/addresses.ts';
import { isListed } from '#domain/reference-check/entry.ts';
import { decodeFile } from '#domain/reference-check/reference-file.ts';
import type { ReferenceFile } from '#domain/reference-check/reference-file.ts';

export type LookedUp = 'match' | 'no-match' | 'failed';

/** Nothing about who asks, or from which page, goes with the request. */
const anonymous: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };

/** @param id a UUID in lower case, without braces */
export async function lookUp(id: string): Promise<LookedUp> {
  const file = await fetchFile().catch(() => null);
  if (file === null) return 'failed';
  return (await isListed(sha256, file, id)) ? 'match' : 'no-match';
}

async function fetchFile(): Promise<ReferenceFile | null> {
  const told = await fetch(referenceAddresses.pointer, { ...anonymous, cache: 'no-cache' });
  const pointer: unknown = told.ok ? await told.json() : null;
  const batch = batchOf(pointer);
  if (batch === null) return null;
  const answer = await fetch(versionAddress(batch), anonymous);
  return answer.ok ? decodeFile(new Uint8Array(await answer.arrayBuffer())) : null;
}

function batchOf(pointer: unknown): number | null {
  if (typeof pointer !== 'object' || pointer === null || !('batch' in pointer)) return null;
  return typeof pointer.batch === 'number' && Number.isInteger(pointer.batch) ? pointer.batch : null;
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
}
