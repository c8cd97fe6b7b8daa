import { HttpRequest, InvocationContext } from '@azure/functions';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#domain/access/role.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

const world = new World(1, 0);
const machine: Principal = { role: 'municipality', organisation: '310000003', ownScopes: ['4601'] };

/** What only a person may do, with a body that would be taken from one. */
const onlyPersons: readonly [endpoint: string, body: object | null][] = [
  ['getFindings', null],
  [
    'postFinding',
    {
      message: { id: 'm-5-0-b', sentFrom: 0, sentTo: 0, municipality: '4601', nth: 1 },
      finding: 'still-lost',
      knownOn: '2023-06-01',
    },
  ],
  ['postLogout', {}],
  ['putRules', { maxDelay: 'PT1H', clockSkew: 'PT5M' }],
  ['putUpgrade', { version: '3.1', installedOn: '2023-06-01' }],
  ['putDailyControl', { from: '2023-05-01', rhythm: 'daily' }],
  ['postSignOffs', { days: [{ date: '2023-05-01', basis: 'a'.repeat(64) }] }],
  ['postObjection', { kind: 'municipalities-wrong' }],
  ['postTranslation', { municipality: '5430', language: 'se', notice: 'a', parts: [] }],
  ['postTranslationDecision', { decision: 'approve' }],
];

beforeAll(() => keepIncident(world.system, incident));

async function statusFor(name: string, body: object | null, principal: Principal): Promise<number> {
  const endpoint = endpoints.find((candidate) => candidate.name === name)!;
  const request = new HttpRequest({
    method: endpoint.method,
    url: 'http://localhost/api/',
    headers: { authorization: 'Bearer checked-elsewhere' },
    params: { scope: '4601', translation: 'a'.repeat(64) },
    ...(body !== null && { body: { string: JSON.stringify(body) } }),
  });
  const response = await serve(
    endpoint,
    world.system,
    async () => principal,
  )(request, new InvocationContext());
  return response.status ?? 200;
}

describe('what a program with the service’s own token may not do', () => {
  it.each(onlyPersons)('%s', async (name, body) => {
    expect(await statusFor(name, body, machine)).toBe(403);
    expect([401, 403]).not.toContain(
      await statusFor(name, body, { ...machine, person: 'person-a', issuedAtMs: 0 }),
    );
  });
});
