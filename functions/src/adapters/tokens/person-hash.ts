/**
 * Two persons are told apart by a keyed hash of the token's person, which is the same whatever session, organisation or
 * right the token is of.
 */
import { createHmac } from 'node:crypto';

/** The number written in one way: written otherwise it is the same person, and no second one to approve. */
export function unifiedPerson(pid: string): string {
  return pid
    .normalize('NFKC')
    .replaceAll(/[\p{White_Space}\p{Cf}]/gu, '')
    .toLowerCase();
}

/** @param person unified; @returns 64 hexadecimal digits, which lead back to nobody without the key */
export function personHash(key: Uint8Array, issuer: string, person: string): string {
  return createHmac('sha256', key).update(`${issuer}|${person}`).digest('hex');
}
