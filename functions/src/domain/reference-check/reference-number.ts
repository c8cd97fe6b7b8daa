/**
 * Which ids may stand in the file: only those that nobody can find by trying. A version-4 UUID (RFC 9562) has 122
 * random bits. Times, counters and case numbers never enter, nor do ids that only look like version 4.
 */
const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A random one has fewer than eight different digits about once in four million. */
const fewestDigits = 8;

/** @param id as results show it: lower case, without braces */
export function isLongRandomId(id: string): boolean {
  return version4.test(id) && new Set(id.replaceAll('-', '')).size >= fewestDigits;
}

/** Twelve digits are 48 bits: among 100,000 random ids, two agree in the first or last twelve once in 28,000 logs. */
const sharedDigits = 12;

/**
 * Of one log's ids, those that may enter. Ids that count up, or that are made of a time or a machine's number, agree
 * with a neighbour in their first or last digits; random ones do not.
 */
export function longRandomIds(ids: Iterable<string>): Set<string> {
  const candidates = new Set([...ids].filter(isLongRandomId));
  const firsts = counted(candidates, firstDigits);
  const lasts = counted(candidates, lastDigits);
  const isAlone = (id: string): boolean =>
    firsts.get(firstDigits(id)) === 1 && lasts.get(lastDigits(id)) === 1;
  return new Set([...candidates].filter(isAlone));
}

const firstDigits = (id: string): string => id.replaceAll('-', '').slice(0, sharedDigits);
const lastDigits = (id: string): string => id.slice(-sharedDigits);

function counted(ids: ReadonlySet<string>, partOf: (id: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(partOf(id), (counts.get(partOf(id)) ?? 0) + 1);
  return counts;
}

export type ReadNumber =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly code: NumberFault };

/** `not-usable`: a well-formed number of a kind that never enters the file, so that looking for it says nothing. */
export type NumberFault = 'empty' | 'wrong-form' | 'not-usable';

/** The dashes that telephones and word processors write for a hyphen. */
const dashes = /[\u2010-\u2015\u2212]/g;
/** Spaces of every kind, also those that cannot be seen. */
const spaces = /[\s\u200b-\u200d\u2060\ufeff]/g;
const hexadecimal32 = /^[0-9a-f]{32}$/;

/** A number as people type or paste it: braces, capital letters, spaces and missing hyphens are forgiven. */
export function readReferenceNumber(typed: string): ReadNumber {
  const bare = typed.replace(spaces, '').replace(dashes, '-').toLowerCase();
  const digits = bare.replace(/^\{(.*)\}$/, '$1').replaceAll('-', '');
  if (digits === '') return { ok: false, code: 'empty' };
  if (!hexadecimal32.test(digits)) return { ok: false, code: 'wrong-form' };
  const id = digits.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return isLongRandomId(id) ? { ok: true, id } : { ok: false, code: 'not-usable' };
}
