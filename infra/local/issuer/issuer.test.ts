import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, createRemoteJWKSet, importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIssuer } from './issuer.ts';
import type { RunningIssuer } from './issuer.ts';
import { controlDigit } from './organisation-number.ts';
import { rights } from '#adapters/tokens/rights.ts';
import { governorByOrganisation, organisationNumberFor, organisations } from './people.ts';

const audience = 'urn:avstem:api';
const site = 'http://127.0.0.1:7070';
let folder: string;
let issuer: RunningIssuer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-issuer-'));
  issuer = await start();
});
afterAll(async () => {
  await issuer.close();
  rmSync(folder, { recursive: true });
});

function start(port = 0): Promise<RunningIssuer> {
  const known: Record<string, string> = {
    '4601': organisationNumberFor(0),
    '1103': organisationNumberFor(1),
  };
  return startIssuer(folder, port, {
    audience,
    siteOrigins: [site],
    organisationOf: (unit) => known[unit] ?? null,
  });
}

describe('organisation numbers', () => {
  it('begin with 3, have a valid control digit, and differ', () => {
    const numbers = Array.from({ length: 400 }, (_, index) => organisationNumberFor(index));
    const others = [...Object.values(organisations), ...Object.keys(governorByOrganisation())];
    for (const number of [...numbers, ...others]) {
      expect(number).toMatch(/^3\d{8}$/);
      expect(controlDigit(number.slice(0, 8))).toBe(number[8]);
    }
    expect(new Set([...numbers, ...others]).size).toBe(413);
  });

  it('has the control digit that a real one has', () => {
    expect(controlDigit('97476067')).toBe('3');
    expect(controlDigit('00000004')).toBe('3');
  });
});

describe('tokens for people', () => {
  it('gives curl a token that verifies, with organisation and right and no municipality', async () => {
    const { payload } = await verify('ansattporten', await localToken('leder-1'), audience);
    expect(payload).toMatchObject({ sub: 'person:1', pid: 'person:1', acr: 'high' });
    expect(payload.exp! - payload.iat!).toBe(600);
    const [details] = payload['authorization_details'] as Record<string, unknown>[];
    expect(details).toMatchObject({ type: 'ansattporten:altinn:service', resource: rights.leader });
    const orgno = { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumberFor(0)}` };
    expect(details?.['authorized_parties']).toMatchObject([{ orgno }]);
    expect(JSON.stringify(payload)).not.toContain('4601');
  });

  it('gives any service two leaders, who are two persons', async () => {
    const subjects = await Promise.all(['leder-1103-1', 'leder-1103-2'].map(subjectOf));
    expect(new Set(subjects).size).toBe(2);
    for (const unknown of ['leder-9999-1', 'leder-1103-3', 'nobody', '']) {
      expect((await post('/local/token', { user: unknown })).status).toBe(400);
    }
  });

  it('logs in by code and PKCE, once', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const query = loginQuery(verifier);
    expect(await (await fetch(`${issuer.base}/ansattporten/authorize?${query}`)).text()).toContain('leder-2');
    const code = await chooseUser(query, 'leder-2');
    const exchange = {
      grant_type: 'authorization_code',
      code,
      client_id: 'avstem-portal',
      redirect_uri: `${site}/in`,
    };
    const answer = await post('/ansattporten/token', { ...exchange, code_verifier: verifier });
    const tokens = (await answer.json()) as Record<string, string>;
    expect(tokens).not.toHaveProperty('refresh_token');
    expect((await verify('ansattporten', tokens['access_token']!, audience)).payload.sub).toBe('person:2');
    expect((await verify('ansattporten', tokens['id_token']!, 'avstem-portal')).payload['nonce']).toBe('n1');
    expect((await post('/ansattporten/token', { ...exchange, code_verifier: verifier })).status).toBe(400);
  });

  it('refuses another verifier, address, client, and a login without PKCE', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const code = await chooseUser(loginQuery(verifier), 'leder-2');
    const exchange = {
      grant_type: 'authorization_code',
      code,
      client_id: 'avstem-portal',
      redirect_uri: `${site}/in`,
    };
    expect((await post('/ansattporten/token', { ...exchange, code_verifier: 'wrong' })).status).toBe(400);
    for (const [name, value] of [
      ['redirect_uri', 'http://evil.example/in'],
      ['client_id', 'other'],
      ['code_challenge_method', 'plain'],
      ['code_challenge', ''],
    ] as const) {
      const query = loginQuery(verifier);
      query.set(name, value);
      const answer = await fetch(`${issuer.base}/ansattporten/authorize?${query}`, { redirect: 'manual' });
      expect(answer.status, name).toBe(400);
    }
  });

  it('never repeats markup from an address', async () => {
    const query = loginQuery('x');
    query.set('state', '"><script>alert(1)</script>');
    expect(await (await fetch(`${issuer.base}/ansattporten/authorize?${query}`)).text()).not.toContain(
      '<script>',
    );
  });

  it('keeps its keys between runs', async () => {
    const token = await localToken('ks-1');
    const port = Number(new URL(issuer.base).port);
    await issuer.close();
    issuer = await start(port);
    // The first request may still find the connection that was closed.
    await fetch(issuer.base).catch(() => undefined);
    expect((await verify('ansattporten', token, audience)).payload.sub).toBe('person:5');
  });
});

describe('tokens for programs', () => {
  it('are for the resource that was asked for, of the organisation, without a subject', async () => {
    const answer = await programToken('ks-program', { scope: 'avstem:portallogg', resource: audience });
    const { payload } = await verify('maskinporten', answer.token, audience);
    expect(payload).toMatchObject({
      scope: 'avstem:portallogg',
      consumer: { ID: `0192:${organisations.KS}` },
    });
    expect(payload).not.toHaveProperty('sub');
    expect(payload).not.toHaveProperty('supplier');
    expect(payload.exp! - payload.iat!).toBe(120);
  });

  it('are for "unspecified" where no resource was asked for', async () => {
    const { token } = await programToken('ks-program', { scope: 'avstem:portallogg' });
    await verify('maskinporten', token, 'unspecified');
  });

  it('name consumer and supplier where it was delegated, and are refused where not', async () => {
    const consumer_org = organisationNumberFor(0);
    const { token } = await programToken('leverandor-program', {
      scope: 'avstem:fagsystemlogg',
      consumer_org,
    });
    const { payload } = await verify('maskinporten', token, 'unspecified');
    expect(payload['consumer']).toMatchObject({ ID: `0192:${consumer_org}` });
    expect(payload['supplier']).toMatchObject({ ID: `0192:${organisations.Vendor}` });
    const other = { scope: 'avstem:fagsystemlogg', consumer_org: organisationNumberFor(9) };
    expect((await programToken('leverandor-program', other)).error).toBe('invalid_grant');
  });

  it('are refused for another scope, key, client, audience or age', async () => {
    const claims = { scope: 'avstem:portallogg' };
    expect((await programToken('ks-program', { scope: 'avstem:fagsystemlogg' })).error).toBe('invalid_scope');
    expect((await programToken('ks-program', claims, { key: 'client-leverandor-program' })).error).toBe(
      'invalid_grant',
    );
    expect((await programToken('nobody', claims, { key: 'client-ks-program' })).error).toBe('invalid_client');
    expect((await programToken('ks-program', claims, { audience: 'http://else' })).error).toBe(
      'invalid_grant',
    );
    expect((await programToken('ks-program', claims, { issuedAt: '-10m' })).error).toBe('invalid_grant');
    expect((await post('/maskinporten/token', { grant_type: 'password' })).status).toBe(400);
  });
});

it('tells where everything is', async () => {
  for (const path of [
    '/ansattporten/.well-known/openid-configuration',
    '/maskinporten/.well-known/oauth-authorization-server',
    '/.well-known/oauth-authorization-server/maskinporten',
  ]) {
    const metadata = (await (await fetch(issuer.base + path)).json()) as Record<string, string>;
    const keySet = (await (await fetch(metadata['jwks_uri']!)).json()) as { keys: Record<string, string>[] };
    expect(keySet.keys).toHaveLength(1);
    expect(keySet.keys[0]).not.toHaveProperty('d');
    expect(metadata['token_endpoint']).toBe(`${metadata['issuer']}/token`);
  }
  expect((await fetch(`${issuer.base}/elsewhere`)).status).toBe(404);
});

const post = (path: string, form: Record<string, string>) =>
  fetch(issuer.base + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

async function localToken(user: string): Promise<string> {
  return (await post('/local/token', { user })).text();
}

async function subjectOf(user: string): Promise<string | undefined> {
  return (await verify('ansattporten', await localToken(user), audience)).payload.sub;
}

function verify(part: string, token: string, expected: string) {
  const keySet = createRemoteJWKSet(new URL(`${issuer.base}/${part}/jwks`));
  return jwtVerify(token, keySet, {
    issuer: `${issuer.base}/${part}`,
    audience: expected,
    algorithms: ['RS256'],
  });
}

function loginQuery(verifier: string): URLSearchParams {
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

async function chooseUser(query: URLSearchParams, user: string): Promise<string> {
  const answer = await post(`/ansattporten/authorize?${query}`, { user });
  const target = new URL(answer.headers.get('location') ?? '');
  expect(target.searchParams.get('state')).toBe('s1');
  return target.searchParams.get('code') ?? '';
}

interface Assertion {
  readonly key?: string;
  readonly audience?: string;
  readonly issuedAt?: string;
}

async function programToken(client: string, claims: Record<string, string>, assertion: Assertion = {}) {
  const jwk = JSON.parse(
    readFileSync(join(folder, `${assertion.key ?? `client-${client}`}.jwk.json`), 'utf8'),
  );
  const signed = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid })
    .setIssuer(client)
    .setAudience(assertion.audience ?? `${issuer.base}/maskinporten`)
    .setIssuedAt(assertion.issuedAt ?? new Date())
    .setExpirationTime('100s')
    .setJti(randomBytes(8).toString('hex'))
    .sign(await importJWK(jwk, 'RS256'));
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const body = (await (await post('/maskinporten/token', { grant_type, assertion: signed })).json()) as {
    access_token?: string;
    error?: string;
  };
  return { token: body.access_token ?? '', error: body.error };
}
