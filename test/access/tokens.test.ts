import type { AddressInfo } from 'node:net';
import { HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo } from '#domain/access/access-table.ts';
import type { Action } from '#domain/access/access-table.ts';
import { getScope } from '#adapters/http/get-scope.ts';
import { problemSchema } from '#adapters/http/problem.ts';
import { serve } from '#adapters/http/serve.ts';
import { authenticator } from '#adapters/tokens/authenticate.ts';
import { rights } from '#adapters/tokens/rights.ts';
import { keepIncident, scopesOfOrganisation } from '#use-cases/keep-incident.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import {
  audience,
  changed,
  keyServer,
  machine,
  machineIssuer,
  machineKey,
  organisation,
  personClaims,
  personIssuer,
  soon,
  strangerKey,
  symmetric,
  token,
  twoOrganisations,
  unsecured,
} from './made-tokens.ts';

const world = new World(1, 0);
let handler: ReturnType<typeof serve>;
let authenticate: ReturnType<typeof authenticator>;

beforeAll(async () => {
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${String((keyServer.address() as AddressInfo).port)}`;
  await keepIncident(world.system, incident);
  authenticate = authenticator({
    issuers: [
      { issuer: personIssuer, jwksUri: `${base}/person`, audience, kind: 'ansattporten' },
      { issuer: machineIssuer, jwksUri: `${base}/machine`, audience, kind: 'maskinporten' },
    ],
    personKey: new Uint8Array(32).fill(7),
    organisations: {
      operator: '320000005',
      bufdir: '320000013',
      scopesOf: (organisation) => scopesOfOrganisation(world.system, organisation),
    },
  });
  handler = serve(getScope, world.system, authenticate);
});
afterAll(() => keyServer.close());

async function ask(authorization: string | null, scope = '4601', headers: Record<string, string> = {}) {
  const request = new HttpRequest({
    method: 'GET',
    url: `http://localhost/api/scopes/${scope}`,
    headers: { ...headers, ...(authorization !== null && { authorization }) },
    params: { scope },
  });
  const response = await handler(request, new InvocationContext());
  const status = response.status ?? 200;
  if (status >= 400) {
    expect(new Headers(response.headers as Record<string, string>).get('content-type')).toBe(
      'application/problem+json',
    );
    expect(problemSchema.parse(JSON.parse(String(response.body))).status).toBe(status);
  }
  return status;
}

describe('who is let in', () => {
  it('a leader of the service', async () => expect(await ask(`Bearer ${await token()}`)).toBe(200));

  it('the service’s own program', async () => {
    const claims = { scope: 'avstem:fagsystemlogg', consumer: organisation('310000003') };
    expect(await ask(`Bearer ${await token(machine(claims))}`)).toBe(200);
  });
});

describe('who somebody is told to be', () => {
  it('a right that does not count leaves the organisation, so that the person can be told why', async () => {
    const jwt = await token({ claims: personClaims('310000046', rights.bufdir) });
    const principal = await authenticate(`Bearer ${jwt}`);
    expect(principal).toMatchObject({ role: 'resident', organisation: '310000046', ownScopes: [] });
  });
});

describe('who is not: 401', () => {
  const cases: [name: string, authorization: () => Promise<string | null>][] = [
    ['no token', async () => null],
    ['an empty one', async () => 'Bearer '],
    ['another scheme', async () => `Basic ${await token()}`],
    ['no JWT', async () => 'Bearer abc.def.ghi'],
    ['wrong audience', async () => `Bearer ${await token({ audience: 'https://other.test' })}`],
    ['audience unspecified', async () => `Bearer ${await token({ audience: 'unspecified' })}`],
    ['an issuer that is not trusted', async () => `Bearer ${await token({ issuer: 'https://other.test' })}`],
    ['the other issuer’s key', async () => `Bearer ${await token({ key: machineKey })}`],
    ['a stranger’s key', async () => `Bearer ${await token({ key: strangerKey })}`],
    ['expired', async () => `Bearer ${await token({ expires: soon(-60) })}`],
    ['not yet valid', async () => `Bearer ${await token({ notBefore: soon(300) })}`],
    ['no algorithm', async () => `Bearer ${unsecured()}`],
    ['the public key as a secret', async () => `Bearer ${await symmetric()}`],
    ['no organisation', async () => `Bearer ${await token({ claims: { pid: 'person:1' } })}`],
    ['two organisations', async () => `Bearer ${await token({ claims: twoOrganisations() })}`],
    ['changed after it was signed', async () => `Bearer ${changed(await token())}`],
    ['too long', async () => `Bearer ${await token()}${'a'.repeat(20_000)}`],
  ];
  it.each(cases)('%s', async (_name, authorization) => {
    expect(await ask(await authorization())).toBe(401);
  });

  it('the platform’s header is no token', async () => {
    const principal = Buffer.from(JSON.stringify({ userRoles: ['authenticated'] })).toString('base64');
    expect(await ask(null, '4601', { 'x-ms-client-principal': principal })).toBe(401);
  });
});

describe('who is let in but may not: 403', () => {
  it('another service', async () => expect(await ask(`Bearer ${await token()}`, '1804+1811')).toBe(403));

  it.each([
    ['the operator’s right in another organisation', personClaims('310000003', rights.portalOperator)],
    ['the operator reads no results', personClaims('320000005', rights.portalOperator)],
    ['a leader of an organisation that has no service', personClaims('310000046')],
  ])('%s', async (_name, claims) => {
    expect(await ask(`Bearer ${await token({ claims })}`)).toBe(403);
  });

  it('a supplier, whoever it says it acts for', async () => {
    const parties = { consumer: organisation('310000003'), supplier: organisation('320000021') };
    const made = machine({ scope: 'avstem:fagsystemlogg', ...parties });
    expect(await ask(`Bearer ${await token(made)}`)).toBe(403);
  });

  it('a vendor reads nothing of a customer that delegated, and reaches no other customer', async () => {
    const parties = { consumer: organisation('310000003'), supplier: organisation('320000021') };
    const vendor = await token(machine({ scope: 'avstem:fagsystemversjon', ...parties }));
    expect(await authenticate(`Bearer ${vendor}`)).toEqual({
      role: 'vendor',
      organisation: '320000021',
      ownScopes: ['4601'],
      delegated: ['report-installed-version'],
    });
    expect(await ask(`Bearer ${vendor}`)).toBe(403);
    const other = await token(machine({ scope: 'avstem:portallogg', ...parties }));
    expect(await authenticate(`Bearer ${other}`)).toMatchObject({ role: 'vendor', ownScopes: [] });
    const undelegated = await token(
      machine({ scope: 'avstem:fagsystemversjon', consumer: organisation('320000021') }),
    );
    expect(await authenticate(`Bearer ${undelegated}`)).toMatchObject({ role: 'resident', ownScopes: [] });
  });
});

describe('what a customer has delegated', () => {
  it('to deliver logs is no right to report versions, and the other way round', async () => {
    const parties = { consumer: organisation('310000003'), supplier: organisation('320000021') };
    const may = async (scope: string, action: Action, service = '4601') => {
      const principal = await authenticate(`Bearer ${await token(machine({ scope, ...parties }))}`);
      return mayDo(principal!, action, service);
    };
    const [logs, versions] = ['avstem:fagsystemlogg', 'avstem:fagsystemversjon'];
    expect(await may(logs, 'upload-register-log')).toBe(true);
    expect(await may(logs, 'read-delivery')).toBe(true);
    expect(await may(logs, 'report-installed-version')).toBe(false);
    expect(await may(logs, 'upload-portal-log')).toBe(false);
    expect(await may(logs, 'upload-register-log', '1804+1811')).toBe(false);
    expect(await may(versions, 'upload-register-log')).toBe(false);
    expect(await may(versions, 'report-installed-version')).toBe(true);
    expect(await may(`${logs} ${versions}`, 'upload-register-log')).toBe(true);
  });
});
