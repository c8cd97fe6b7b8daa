/** From an id to what stands for it in one cohort, and whether it stands there. */
import { bytesOfHex, joined } from '../ledger/hashing.ts';
import type { Sha256 } from '../ledger/hashing.ts';
import type { Cohort, ReferenceFile } from './reference-file.ts';
import { entryBytes } from './shape.ts';

/** Keeps these digests apart from every other that anybody makes of the same id. */
const domainLabel = new TextEncoder().encode('avstem reference check 1\n');

/**
 * Each cohort has a salt of its own, so that an id which comes again in a later cohort looks like any random entry:
 * nobody who does not know the id can tell that two entries are the same message.
 *
 * @param id a UUID in lower case, without braces
 */
export async function entryOf(sha256: Sha256, salt: Uint8Array, id: string): Promise<Uint8Array> {
  const digest = await sha256(joined(domainLabel, salt, bytesOfHex(id.replaceAll('-', ''))));
  return digest.slice(0, entryBytes);
}

export async function isInCohort(sha256: Sha256, { salt, entries }: Cohort, id: string): Promise<boolean> {
  const wanted = await entryOf(sha256, salt, id);
  let low = 0;
  let high = entries.length / entryBytes - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareBytes(entryAt(entries, middle), wanted);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Does a cohort of the file hold the id? Yes means that its message is to be reported again; no means nothing. */
export async function isListed(sha256: Sha256, { cohorts }: ReferenceFile, id: string): Promise<boolean> {
  for (const cohort of cohorts) {
    if (await isInCohort(sha256, cohort, id)) return true;
  }
  return false;
}

export function entryAt(entries: Uint8Array, place: number): Uint8Array {
  return entries.subarray(place * entryBytes, (place + 1) * entryBytes);
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return 0;
}
