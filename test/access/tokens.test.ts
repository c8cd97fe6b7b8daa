/** Whom a token makes somebody, beside what test/access/host asks of the whole API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo } from '#domain/access/access-table.ts';
import type { Action } from '#domain/access/access-table.ts';
import type { Caller } from '#domain/access/limits.ts';
import { KeysUnavailable } from '#adapters/tokens/verify-token.ts';
import { authenticator } from '#adapters/tokens/authenticate.ts';
import type { TokenSettings } from '#adapters/tokens/authenticate.ts';
import { rights } from '#adapters/tokens/rights.ts';
import { keepIncident, scopesOfOrganisation } from '#use-cases/keep-incident.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import {
  audience,
  keyServer,
  machine,
  machineIssuer,
  organisation,
  personClaims,
  personIssuer,
  shortKey,
  soon,
  startKeyServer,
  token,
} from './made-tokens.ts';

const world = new World(1, 0);
let settings: TokenSettings;
let authenticate: ReturnType<typeof authenticator>;

beforeAll(async () => {
  const base = await startKeyServer();
  await keepIncident(world.system, incident);
  settings = {
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
  };
  authenticate = authenticator(settings);
});
afterAll(() => keyServer.close());

describe('who somebody is told to be', () => {
  it('a right that does not count leaves the organisation, so that the person can be told why', async () => {
    const jwt = await token({ claims: personClaims('310000046', rights.bufdir) });
    const principal = await authenticate(`Bearer ${jwt}`);
    expect(principal).toMatchObject({ role: 'resident', organisation: '310000046', ownScopes: [] });
  });
});

describe('a vendor', () => {
  it('is somebody for the customer that delegated, in what it delegated, and nobody for others', async () => {
    const parties = { consumer: organisation('310000003'), supplier: organisation('320000021') };
    const vendor = await token(machine({ scope: 'avstem:fagsystemversjon', ...parties }));
    expect(await authenticate(`Bearer ${vendor}`)).toEqual({
      role: 'vendor',
      organisation: '320000021',
      ownScopes: ['4601'],
      delegated: ['report-installed-version'],
    });
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
      return principal !== null && principal !== 'not-admitted' && mayDo(principal, action, service);
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

describe('whoever is trusted to sign', () => {
  const bySettings = (change: object) => authenticator({ ...settings, ...change });

  it('has its tokens taken only from an instant on, where one is set', async () => {
    const nowMs = Date.now();
    const jwt = `Bearer ${await token()}`;
    expect(await bySettings({ notBeforeMs: nowMs + 1000 })(jwt)).toBeNull();
    expect(await bySettings({ notBeforeMs: nowMs - 5000 })(jwt)).toMatchObject({ role: 'municipality' });
  });

  it('may have a clock that is a minute off', async () => {
    const by = async (seconds: number, expires: number) =>
      authenticate(`Bearer ${await token({ issuedAt: soon(seconds), expires: soon(expires) })}`);
    expect(await by(50, 650)).toMatchObject({ role: 'municipality' });
    expect(await by(-650, -50)).toMatchObject({ role: 'municipality' });
    expect([await by(70, 670), await by(-670, -70)]).toEqual([null, null]);
  });

  it('and whose keys cannot be had is a fault of ours, and nobody is told to log in again', async () => {
    const [person] = settings.issuers;
    const issuers = [{ ...person!, jwksUri: 'http://127.0.0.1:9/person' }];
    await expect(bySettings({ issuers })(`Bearer ${await token()}`)).rejects.toThrow(KeysUnavailable);
  });

  it('and signs by a short key is taken only where that is said, else it is a fault of ours', async () => {
    const [person] = settings.issuers;
    const short = { ...person!, jwksUri: person!.jwksUri.replace('/person', '/short') };
    const jwt = `Bearer ${await token({ key: shortKey })}`;
    await expect(bySettings({ issuers: [short] })(jwt)).rejects.toThrow(/2048 bits; leastRsaBits .* 3072/);
    const excepted = bySettings({ issuers: [{ ...short, leastRsaBits: 2048 }] });
    expect(await excepted(jwt)).toMatchObject({ role: 'municipality' });
  });

  it('is asked nothing for an organisation that is not admitted', async () => {
    let asked = 0;
    const scopesOf = async () => {
      asked += 1;
      return [];
    };
    const authenticate = bySettings({ organisations: { ...settings.organisations, scopesOf } });
    const seen: Caller[] = [];
    const refuse = (caller: Caller) => seen.push(caller) < 0;
    const parties = { consumer: organisation('310000003'), supplier: organisation('320000021') };
    const program = machine({ scope: 'avstem:fagsystemlogg', ...parties });
    expect(await authenticate(`Bearer ${await token()}`, refuse)).toBe('not-admitted');
    expect(await authenticate(`Bearer ${await token(program)}`, refuse)).toBe('not-admitted');
    expect(seen).toEqual([
      { organisation: '310000003', kind: 'person' },
      { organisation: '320000021', kind: 'program' },
    ]);
    expect(asked).toBe(0);
  });
});
