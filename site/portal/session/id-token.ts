/**
 * The claims of an ID token that came straight from the token endpoint: its signature need not be checked then
 * (OpenID Connect Core 3.1.3.7, point 6), its claims must. The API checks the access token by itself.
 */
import { z } from 'zod';

const claimsSchema = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number(),
  nonce: z.string(),
});

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
}

const clockToleranceMs = 60_000;

/** @returns false for anything but a token for this client, of this issuer, of this very login, not yet expired */
export function isExpectedIdToken(idToken: string, expected: Expected, nowMs: number): boolean {
  const claims = claimsSchema.safeParse(payloadOf(idToken));
  if (!claims.success) return false;
  const { iss, aud, exp, nonce } = claims.data;
  const audience = typeof aud === 'string' ? [aud] : aud;
  return (
    iss === expected.issuer &&
    audience.length === 1 &&
    audience[0] === expected.clientId &&
    nonce === expected.nonce &&
    exp * 1000 + clockToleranceMs > nowMs
  );
}

function payloadOf(token: string): unknown {
  try {
    const base64 = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
