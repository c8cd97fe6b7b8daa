import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rights } from '#adapters/tokens/rights.ts';
import { startIssuer } from './issuer.ts';
import type { RunningIssuer } from './issuer.ts';
import { organisationNumberFor, organisations } from './people.ts';
import * as asking from './testing/asking.ts';
import { site } from './testing/asking.ts';

const audience = 'urn:avstem:api';
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
    const query = asking.loginQuery(verifier);
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
    const code = await chooseUser(asking.loginQuery(verifier), 'leder-2');
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
      const query = asking.loginQuery(verifier);
      query.set(name, value);
      const answer = await fetch(`${issuer.base}/ansattporten/authorize?${query}`, { redirect: 'manual' });
      expect(answer.status, name).toBe(400);
    }
  });

  it('never repeats markup from an address', async () => {
    const query = asking.loginQuery('x');
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

const post = (path: string, form: Record<string, string>) => asking.post(issuer.base, path, form);
const localToken = (user: string) => asking.localToken(issuer.base, user);
const verify = (part: string, token: string, expected: string) =>
  asking.verify(issuer.base, part, token, expected);
const chooseUser = (query: URLSearchParams, user: string) => asking.chooseUser(issuer.base, query, user);
const programToken = (client: string, claims: Record<string, string>, assertion?: asking.Assertion) =>
  asking.programToken({ base: issuer.base, folder }, client, claims, assertion);

async function subjectOf(user: string): Promise<string | undefined> {
  return (await verify('ansattporten', await localToken(user), audience)).payload.sub;
}
