/** An access token by a signed assertion, as Maskinporten grants it (RFC 7523), for this one resource (RFC 8707). */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import { post, textBody } from './ask.ts';
import type { Answered } from './ask.ts';
import type { ClientSettings } from './settings.ts';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const keySchema = z.looseObject({ kid: z.string(), alg: z.string(), kty: z.string() });
const grantSchema = z.looseObject({ access_token: z.string() });

export type TokenOutcome =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly answer: Answered };

/** @throws where no answer came, or the key cannot be read */
export async function fetchToken(settings: ClientSettings): Promise<TokenOutcome> {
  const body = new URLSearchParams({ grant_type: grantType, assertion: await assertionOf(settings) });
  const answer = await post({
    url: new URL(settings.tokenEndpoint),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: textBody(body.toString()),
    timeoutMs: 30_000,
  });
  if (answer.status !== 200) return { ok: false, answer };
  return { ok: true, token: grantSchema.parse(JSON.parse(answer.text)).access_token };
}

async function assertionOf({ keyFile, clientId, issuer, scope, resource, consumer }: ClientSettings) {
  const jwk = keySchema.parse(JSON.parse(readFileSync(keyFile, 'utf8')));
  const key = await importJWK(jwk, jwk.alg);
  const claims = { scope, resource, ...(consumer !== undefined && { consumer_org: consumer }) };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: jwk.alg, kid: jwk.kid })
    .setIssuer(clientId)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('100s')
    .setJti(randomUUID())
    .sign(key);
}
