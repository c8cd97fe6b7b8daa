/** Who is let in, against the bundle in the local host, with tokens of the test's own issuers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#adapters/http/problem.ts';
import { rights } from '#adapters/tokens/rights.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { incident } from '../../simulation/script.ts';
import { fetched, machine, organisation, personClaims, soon, token } from '../made-tokens.ts';
import { accessLines, bearer, leader, statusAt } from './asking.ts';
import { forgedHeaders, notBelieved } from './forged.ts';
import { startRealHost } from './real-host.ts';
import type { RealHost } from './real-host.ts';

let host: RealHost;
beforeAll(async () => {
  host = await startRealHost(incident, {});
}, 120_000);
afterAll(() => host.stop());

const statusOf = (jwt: string, scope?: string): Promise<number> => statusAt(host, jwt, scope);

describe('who is let in', () => {
  it('a leader of the service', async () => expect(await statusOf(await leader())).toBe(200));

  it('the service’s own program', async () => {
    const claims = { scope: 'avstem:fagsystemlogg', consumer: organisation('310000003') };
    expect(await statusOf(await token(machine(claims)))).toBe(200);
  });
});

describe('who is not: 401', () => {
  it.each(notBelieved)('%s', async (_name, authorization) => {
    const given = await authorization();
    const answer = await host.ask('scopes/4601', { headers: given === null ? {} : { authorization: given } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(problemSchema.parse(await answer.json()).status).toBe(401);
  });

  it('nobody asked a stranger for keys', () => {
    expect(fetched).toContain('/person');
    expect(fetched).not.toContain('/stranger');
  });

  it('a token anywhere but in its header', async () => {
    const jwt = await leader();
    expect((await host.ask(`scopes/4601?access_token=${jwt}`)).status).toBe(401);
    expect(
      (await host.ask('scopes/4601', { headers: { cookie: `authorization=Bearer ${jwt}` } })).status,
    ).toBe(401);
    expect((await host.ask('scopes/4601', { headers: { 'x-authorization': `Bearer ${jwt}` } })).status).toBe(
      401,
    );
  });

  it.each(forgedHeaders)(
    'what a platform says in headers (%#) is no token, and adds nothing to one',
    async (headers) => {
      expect((await host.ask('scopes/4601', { headers })).status).toBe(401);
      const others = { ...headers, ...bearer(await leader('310000011')) };
      expect((await host.ask('scopes/4601', { headers: others })).status).toBe(403);
    },
  );
});

describe('who may not: 403', () => {
  it.each([
    ['another service', () => leader('310000011')],
    ['an organisation that runs none', () => leader('310000046')],
    ['the operator', () => token({ claims: personClaims('320000005', rights.portalOperator) })],
    ['Bufdir', () => token({ claims: personClaims('320000013', rights.bufdir) })],
    [
      'the operator’s right in the service',
      () => token({ claims: personClaims('310000003', rights.portalOperator) }),
    ],
    [
      'a right that is none of ours',
      () => token({ claims: personClaims('310000003', 'urn:altinn:resource:annet') }),
    ],
  ])('%s', async (_name, made) => expect(await statusOf(await made())).toBe(403));

  /** While the register is another. */
  async function where(services: Incident['services'], look: () => Promise<void>): Promise<void> {
    await host.keepIncident({ ...incident, services });
    await look().finally(() => host.keepIncident(incident));
  }
  const [bergen, ...others] = incident.services;

  it('a former member, at once, with the token of before', async () => {
    const jwt = await leader();
    expect(await statusOf(jwt)).toBe(200);
    await where([{ ...bergen!, organisation: '310000054' }, ...others], async () => {
      expect(await statusOf(jwt)).toBe(403);
      expect(await statusOf(await leader('310000054'))).toBe(200);
    });
    expect(await statusOf(jwt)).toBe(200);
  });

  it('a municipality that was merged into another’s service, by its old scope and by the new one', async () => {
    const joint = { ...bergen!, organisation: '310000054', municipalities: ['4601', '4627'] };
    await where([joint, ...others], async () => {
      for (const scope of ['4601', '4601+4627'])
        expect(await statusOf(await leader(), scope), scope).toBe(403);
      expect(await statusOf(await leader('310000054'), '4601')).toBe(403);
      expect(await statusOf(await leader('310000054'), '4601+4627')).toBe(200);
    });
  });
});

describe('a vendor', () => {
  const supplier = organisation('320000021');
  const versions = 'avstem:fagsystemversjon';
  const logs = 'avstem:fagsystemlogg';
  const vendor = (scope: string, consumer: string | null = '310000003', made: object = {}) =>
    token({
      ...machine({
        scope,
        ...(consumer ? { consumer: organisation(consumer), supplier } : { consumer: supplier }),
      }),
      ...made,
    });
  /** Let in is who is told that the report has no content, or no rows. */
  async function reports(jwt: string, scope = '4601'): Promise<number> {
    const init = { method: 'PUT', headers: bearer(jwt), body: '{}' };
    return (await host.ask(`scopes/${scope}/upgrade/vendor-report`, init)).status;
  }
  async function delivers(jwt: string, scope = '4601', side = 'register'): Promise<number> {
    const path = `deliveries?side=${side}&scope=${scope}&from=2023-03-01&to=2023-03-02`;
    return (await host.ask(path, { method: 'POST', headers: bearer(jwt), body: 'x' })).status;
  }

  it('does for the customer that delegated what it delegated', async () => {
    expect(await reports(await vendor(versions))).toBe(400);
    expect(await delivers(await vendor(logs))).toBe(422);
  });

  it.each([
    ['without a delegation', () => vendor(versions, null)],
    ['with a delegation of another right', () => vendor(logs)],
    ['with a delegation of a scope that is no right here', () => vendor('avstem:portallogg')],
    ['with a delegation of another customer', () => vendor(versions, '310000011')],
    ['with a delegation of a customer that runs no service', () => vendor(versions, '310000046')],
  ])('%s reports nothing', async (_name, made) => expect(await reports(await made())).toBe(403));

  it('delivers for no other customer, and no portal log', async () => {
    expect(await delivers(await vendor(logs), '1804%2B1811')).toBe(403);
    expect(await delivers(await vendor(logs), '4601', 'portal')).toBe(403);
    expect(await delivers(await vendor(versions))).toBe(403);
  });

  it('whose delegation was withdrawn has its last token for eleven minutes at most, whatever that says', async () => {
    expect(await reports(await vendor(versions, '310000003', { expires: soon(-90) }))).toBe(401);
    const old = { issuedAt: soon(-690), expires: soon(3600) };
    expect(await reports(await vendor(versions, '310000003', old))).toBe(401);
  });
});

describe('a login that was ended', () => {
  const logOut = (jwt: string) => host.ask('me/logout', { method: 'POST', headers: bearer(jwt) });
  const issued = (at: number, pid: string) =>
    token({ claims: personClaims('310000003', rights.leader, pid), issuedAt: soon(at) });

  it('holds no more, on whatever machine; the next one and other persons’ do', async () => {
    const [here, elsewhere, other] = [
      await issued(-5, 'p:5'),
      await issued(-15, 'P:5'),
      await issued(-5, 'p:6'),
    ];
    expect((await logOut(here)).status).toBe(200);
    expect([await statusOf(here), await statusOf(elsewhere)]).toEqual([401, 401]);
    expect(await statusOf(other)).toBe(200);
    expect(await statusOf(await issued(1, 'p:5'))).toBe(200);
    expect((await logOut(here)).status).toBe(401);
  });

  it('is a person’s: a program has none', async () => {
    const program = machine({ scope: 'avstem:fagsystemlogg', consumer: organisation('310000003') });
    expect((await logOut(await token(program))).status).toBe(403);
  });
});

it('what is written down says which organisation, and never who or what was sent', () => {
  const told = accessLines(host);
  const leaderOf4601 = '"role":"municipality","organisation":"310000003","isPerson":true';
  for (const part of [
    '"endpoint":"getScope","status":401',
    '"status":403,"role":"municipality","organisation":"310000011"',
    `"status":200,${leaderOf4601},"action":"read-result","scope":"4601"`,
  ]) {
    const isTold = told.some((line) => line.includes(part));
    expect(isTold, part).toBe(true);
  }
  expect(told.join()).not.toMatch(/person:|p:5|eyJ|evil|abc|Bearer/);
});
