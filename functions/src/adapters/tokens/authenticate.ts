/**
 * The one place where a token becomes somebody: signature, issuer, audience, algorithm, age and how the person logged
 * in are checked (RFC 7519, RFC 8725), and every other header is ignored, the platform's own too.
 */
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { Caller } from '#domain/access/limits.ts';
import type { Principal } from '#domain/access/role.ts';
import type { TokenIssuer } from '../config/settings.ts';
import { ansattportenClaims, maskinportenClaims } from './claims.ts';
import { personHash } from './person-hash.ts';
import { organisationOf, principalOfMachine, principalOfPerson } from './principal.ts';
import type { Organisations } from './principal.ts';
import { tokenVerifier } from './verify-token.ts';

export interface TokenSettings {
  readonly issuers: readonly TokenIssuer[];
  /** Key of the persons' hashes. */
  readonly personKey: Uint8Array;
  readonly organisations: Organisations;
  /** Until when a person's logins are over, because the person logged out; null where none is. */
  readonly loginsOverUntil?: (person: string) => Promise<number | null>;
  /** Whatever was issued before it holds no more. */
  readonly notBeforeMs?: number;
}

/** Asked as soon as a token has shown whose it is, before anything is read for it. @returns whether they may ask now */
export type Admit = (caller: Caller) => boolean;

/** Null for anything but a valid token of an issuer that is trusted. */
export type Authenticated = Principal | 'not-admitted' | null;

export function authenticator(
  settings: TokenSettings,
): (authorization: string, admit?: Admit) => Promise<Authenticated> {
  const verify = tokenVerifier(settings.issuers);
  return async (authorization, admit = () => true) => {
    const verified = await verify(authorization);
    if (verified === null) return null;
    const { payload, issuer } = verified;
    const issuedAtMs = payload.iat * 1000;
    if (issuedAtMs < (settings.notBeforeMs ?? 0)) return null;
    return issuer.kind === 'maskinporten'
      ? machineOf(payload, settings, admit)
      : personOf({ payload, issuer, issuedAtMs }, settings, admit);
  };
}

async function machineOf(
  payload: JWTPayload,
  { organisations }: TokenSettings,
  admit: Admit,
): Promise<Authenticated> {
  const claims = z.safeParse(maskinportenClaims, payload);
  if (!claims.success) return null;
  const { consumer, supplier } = claims.data;
  // Who asks too often is the program that asks, and not the customer that it acts for.
  const isAdmitted = admit({ organisation: supplier ?? consumer, kind: 'program' });
  return isAdmitted ? principalOfMachine(claims.data, organisations) : 'not-admitted';
}

interface PersonToken {
  readonly payload: JWTPayload;
  readonly issuer: TokenIssuer;
  readonly issuedAtMs: number;
}

async function personOf(
  { payload, issuer, issuedAtMs }: PersonToken,
  { organisations, personKey, loginsOverUntil }: TokenSettings,
  admit: Admit,
): Promise<Authenticated> {
  const claims = z.safeParse(ansattportenClaims, payload);
  if (!claims.success) return null;
  if (!admit({ organisation: organisationOf(claims.data), kind: 'person' })) return 'not-admitted';
  const person = personHash(personKey, issuer.issuer, claims.data.pid);
  const overUntilMs = (await loginsOverUntil?.(person)) ?? null;
  if (overUntilMs !== null && issuedAtMs <= overUntilMs) return null;
  return { ...(await principalOfPerson(claims.data, person, organisations)), issuedAtMs };
}
