/** Asks an issuer as browsers, terminals and programs do. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, createRemoteJWKSet, importJWK, jwtVerify } from 'jose';

export const site = 'http://127.0.0.1:7070';

export const post = (base: string, path: string, form: Record<string, string>) =>
  fetch(base + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

export async function localToken(base: string, user: string): Promise<string> {
  return (await post(base, '/local/token', { user })).text();
}

export function verify(base: string, part: string, token: string, expected: string) {
  const keySet = createRemoteJWKSet(new URL(`${base}/${part}/jwks`));
  return jwtVerify(token, keySet, {
    issuer: `${base}/${part}`,
    audience: expected,
    algorithms: ['RS256'],
  });
}

export function loginQuery(verifier: string): URLSearchParams {
  return new URLSearchParams({
    client_id: 'avstem-portal',
    redirect_uri: `${site}/in`,
    response_type: 'code',
    scope: 'openid profile',
    state: 's1',
    nonce: 'n1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
}

export async function chooseUser(base: string, query: URLSearchParams, user: string): Promise<string> {
  const answer = await post(base, `/ansattporten/authorize?${query}`, { user });
  const target = new URL(answer.headers.get('location') ?? '');
  if (target.searchParams.get('state') !== 's1') throw new Error('another state came back');
  return target.searchParams.get('code') ?? '';
}

/** What is asserted otherwise than it should be. */
export interface Assertion {
  readonly key?: string;
  readonly audience?: string;
  readonly issuedAt?: string;
}

/** @param folder of the issuer, with the programs' keys */
export async function programToken(
  { base, folder }: { readonly base: string; readonly folder: string },
  client: string,
  claims: Record<string, string>,
  assertion: Assertion = {},
) {
  const jwk = JSON.parse(
    readFileSync(join(folder, `${assertion.key ?? `client-${client}`}.jwk.json`), 'utf8'),
  );
  const signed = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid })
    .setIssuer(client)
    .setAudience(assertion.audience ?? `${base}/maskinporten`)
    .setIssuedAt(assertion.issuedAt ?? new Date())
    .setExpirationTime('100s')
    .setJti(randomBytes(8).toString('hex'))
    .sign(await importJWK(jwk, 'RS256'));
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const body = (await (
    await post(base, '/maskinporten/token', { grant_type, assertion: signed })
  ).json()) as {
    access_token?: string;
    error?: string;
  };
  return { token: body.access_token ?? '', error: body.error };
}
