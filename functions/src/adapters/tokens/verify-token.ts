/** Whether a token is of an issuer that is trusted, for us, whole and in its time. The keys are the issuer's own. */
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { TokenIssuer } from '../config/settings.ts';
import { whyOf } from '../trace/why-of.ts';

/** No symmetric algorithm, and not `none`: a public key can then never pass for a secret. */
const algorithms = ['RS256', 'RS512', 'PS256', 'ES256'];
/** How far a host's clock and an issuer's may be apart: a host that is further behind takes no token of it. */
const clockToleranceSeconds = 60;
/** As strong as SHA-256 and P-256: 128 bits (NIST SP 800-57 part 1, table 2; ASVS 11.2.3). */
const leastRsaBits = 3072;
const maxTokenBytes = 16 * 1024;
/** A host that starts in a rush has much else to do: what comes late is fetched all the same. */
const maxFetchMs = 15_000;
/** However long an issuer lets its tokens live: what it took back since is then over here too. */
const maxAgeSeconds = { ansattporten: 60 * 60, maskinporten: 10 * 60 } as const;

export interface VerifiedToken {
  readonly payload: JWTPayload & { readonly iat: number };
  readonly issuer: TokenIssuer;
}

/** The keys of an issuer could not be fetched: that passes, and says nothing of the token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/**
 * @returns null for anything but a valid token
 * @throws KeysUnavailable where the keys of an issuer cannot be had
 */
export function tokenVerifier(
  issuers: readonly TokenIssuer[],
): (authorization: string) => Promise<VerifiedToken | null> {
  const keySets = new Map<string, JWTVerifyGetKey>(
    issuers.map((issuer) => [issuer.issuer, strongKeysOf(issuer)]),
  );
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > maxTokenBytes) return null;
    const issuer = issuers.find((candidate) => candidate.issuer === claimedIssuer(token));
    return issuer ? verified(token, issuer, keySets.get(issuer.issuer)!) : null;
  };
}

/** A short key is no fault of who asks, and logging in again would not help: it is for those who run the service. */
function strongKeysOf(issuer: TokenIssuer): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(issuer.jwksUri), { timeoutDuration: maxFetchMs });
  const leastBits = issuer.leastRsaBits ?? leastRsaBits;
  return async (header, token) => {
    const key = await keys(header, token);
    const bits = 'modulusLength' in key.algorithm ? Number(key.algorithm.modulusLength) : leastBits;
    if (bits >= leastBits) return key;
    throw new Error(`a key of ${String(bits)} bits; leastRsaBits in TOKEN_ISSUERS is ${String(leastBits)}`);
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
): Promise<VerifiedToken | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms,
      clockTolerance: clockToleranceSeconds,
      maxTokenAge: maxAgeSeconds[issuer.kind],
      requiredClaims: ['exp', 'iat'],
    });
    return { payload: { ...payload, iat: payload.iat! }, issuer };
  } catch (error) {
    if (isFaultOfKeys(error))
      throw new KeysUnavailable(`${issuer.issuer}: ${whyOf(error)}`, { cause: error });
    return null;
  }
}

/** What cannot be fetched is a fault of ours and no verdict on the token. */
function isFaultOfKeys(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return error instanceof errors.JWKSTimeout || error.code === errors.JOSEError.code;
}
