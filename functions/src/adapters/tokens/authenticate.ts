/**
 * The one place where a token becomes somebody: signature, issuer, audience, algorithm and expiry are checked (RFC
 * 7519, RFC 8725), and every other header is ignored, the platform's own too.
 */
import { createHmac } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Principal } from '#domain/access/role.ts';
import type { TokenIssuer } from '../config/settings.ts';
import { ansattportenClaims, maskinportenClaims } from './claims.ts';
import { principalOfMachine, principalOfPerson } from './principal.ts';
import type { Organisations } from './principal.ts';

/** No symmetric algorithm, and not `none`: a public key can then never pass for a secret. */
const algorithms = ['RS256', 'RS512', 'PS256', 'ES256'];
const clockToleranceSeconds = 10;
const maxTokenBytes = 16 * 1024;

export interface TokenSettings {
  readonly issuers: readonly TokenIssuer[];
  /** Key of the persons' hashes. */
  readonly personKey: Uint8Array;
  readonly organisations: Organisations;
}

/** @returns null for anything but a valid token of an issuer that is trusted */
export function authenticator(settings: TokenSettings): (authorization: string) => Promise<Principal | null> {
  const keySets = new Map<string, JWTVerifyGetKey>(
    settings.issuers.map(({ issuer, jwksUri }) => [issuer, createRemoteJWKSet(new URL(jwksUri))]),
  );
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > maxTokenBytes) return null;
    const issuer = settings.issuers.find((candidate) => candidate.issuer === claimedIssuer(token));
    if (!issuer) return null;
    const payload = await verified(token, issuer, keySets.get(issuer.issuer)!);
    return payload && principalOf(payload, issuer, settings);
  };
}

/** Only to choose the keys; nothing else of an unchecked token is read. */
function claimedIssuer(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

async function verified(
  token: string,
  issuer: TokenIssuer,
  keys: JWTVerifyGetKey,
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', 'iat'],
    });
    return payload;
  } catch (error) {
    // What cannot be fetched is a fault of ours and no verdict on the token.
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    return null;
  }
}

async function principalOf(
  payload: JWTPayload,
  issuer: TokenIssuer,
  { organisations, personKey }: TokenSettings,
): Promise<Principal | null> {
  if (issuer.kind === 'maskinporten') {
    const claims = z.safeParse(maskinportenClaims, payload);
    return claims.success ? principalOfMachine(claims.data, organisations) : null;
  }
  const claims = z.safeParse(ansattportenClaims, payload);
  if (!claims.success) return null;
  const person = createHmac('sha256', personKey).update(`${issuer.issuer}|${claims.data.pid}`).digest('hex');
  return principalOfPerson(claims.data, person, organisations);
}
