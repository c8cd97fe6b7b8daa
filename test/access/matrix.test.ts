import { HttpRequest, InvocationContext } from '@azure/functions';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { roles } from '#domain/access/role.ts';
import type { Principal, Role } from '#domain/access/role.ts';
import { actions } from '#domain/access/access-table.ts';
import type { Action } from '#domain/access/access-table.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import type { Endpoint } from '#adapters/http/endpoint.ts';
import { openApiDocument } from '#adapters/http/openapi.ts';
import { serve } from '#adapters/http/serve.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import { paramsOf, pathOf } from './paths.ts';
import { differences, rows } from './rows.ts';

/** The rule, written apart from the code: who may do what, on their own scope, another's, and the country's. */
const own = 'own' as const;
const all = 'all' as const;
const expected: Record<Action, Partial<Record<Role, 'own' | 'all'>>> = {
  'read-public': {
    resident: all,
    municipality: all,
    'portal-operator': all,
    bufdir: all,
    statsforvalter: all,
    vendor: all,
  },
  'end-own-logins': { municipality: all, 'portal-operator': all, bufdir: all, statsforvalter: all },
  'upload-portal-log': { municipality: own, 'portal-operator': all },
  'upload-register-log': { municipality: own, vendor: own },
  'dry-run': { municipality: own },
  'read-delivery': { municipality: own, 'portal-operator': all, vendor: own },
  // Each by whoever answers for the log: test/privacy/who-deletes.test.ts.
  'delete-portal-log': { 'portal-operator': all },
  'delete-register-log': { municipality: own },
  'read-result': { municipality: own },
  'read-findings': { municipality: own },
  'record-finding': { municipality: own },
  'confirm-rules': { municipality: own },
  'attest-upgrade': { municipality: own },
  'read-breach': { municipality: own },
  'report-breach': { municipality: own },
  'read-upgrade': { municipality: own },
  'report-installed-version': { vendor: own },
  'read-daily-control': { municipality: own },
  'choose-daily-control': { municipality: own },
  'sign-off-days': { municipality: own },
  object: { municipality: own },
  'draft-notice': { municipality: own },
  'approve-notice': { municipality: own },
  // Of any scope, and then only what asks for them: test/access/approvals.test.ts.
  'decide-when-asked': { municipality: all, bufdir: all },
  'read-translations': { municipality: own },
  'translate-notice': { municipality: own },
  'decide-translation': { municipality: own },
  'read-survey': { municipality: own },
  'answer-survey': { municipality: own },
  'keep-survey': { bufdir: all },
  'read-survey-answers': { bufdir: all },
  // A county governor's is of its own municipalities: test/access/overview.test.ts.
  'read-overview': { bufdir: all, statsforvalter: all },
  'read-upgrade-standing': { bufdir: all, 'portal-operator': all },
  remind: { bufdir: all },
  'keep-incident': { bufdir: all },
  'read-releases': { bufdir: all },
  'keep-releases': { bufdir: all },
  'read-alarms': { 'portal-operator': all, bufdir: all },
  'close-alarms': { 'portal-operator': all, bufdir: all },
  'read-hold': { 'portal-operator': all, bufdir: all },
  'keep-hold': { 'portal-operator': all },
  'ask-deletable': { 'portal-operator': all },
  'read-recoverable': { 'portal-operator': all },
  'read-scope-alarms': { municipality: own },
  'replay-history': { municipality: own },
};

const relations = { own: '4601', other: '1804+1811', national: '*' } as const;
type Relation = keyof typeof relations;

const pathsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.looseObject({ security: z.array(z.unknown()), responses: z.record(z.string(), z.unknown()) }),
  ),
);

const world = new World(1, 0);

async function statusFor(endpoint: Endpoint, path: string, principal: Principal): Promise<number> {
  const handler = serve(endpoint, world.system, async () => principal);
  const hasBody = endpoint.method !== 'GET';
  const request = new HttpRequest({
    method: endpoint.method,
    url: `http://localhost/api/${path}`,
    headers: { authorization: 'Bearer checked-elsewhere' },
    params: paramsOf(endpoint, path),
    query: Object.fromEntries(new URL(`http://localhost/${path}`).searchParams),
    ...(hasBody && { body: { string: endpoint.body === 'log' ? 'mottatt;innsendt;kommunenummer\n' : '{}' } }),
  });
  const response = await handler(request, new InvocationContext());
  return response.status ?? 200;
}

beforeAll(() => keepIncident(world.system, incident));

describe('the OpenAPI document', () => {
  const document = z.object({ paths: pathsSchema }).parse(openApiDocument(endpoints));
  const { paths } = document;
  const [first] = endpoints;
  const path = `/api/${first!.route}`;
  const described = (endpoint: Endpoint) =>
    z.object({ paths: pathsSchema }).parse(openApiDocument([endpoint])).paths;

  it('holds the endpoints of the table, and none besides', () => {
    expect(differences(document, rows)).toEqual([]);
  });

  it('is found out where an endpoint has no row, another action, or is gone', () => {
    const told = (changed: typeof paths) => differences({ paths: { ...paths, ...changed } }, rows);
    const address = `${first!.method} ${path}`;
    expect(told(described({ ...first!, route: 'another' }))).toEqual(['GET /api/another']);
    expect(told(described({ ...first!, method: 'PUT' }))).toEqual([`PUT ${path}`, address]);
    expect(told(described({ ...first!, actions: ['read-result'] }))).toEqual([address]);
    expect(told({ [path]: {} })).toEqual([address]);
  });

  it('says to whoever has no token that one is needed, wherever one is', () => {
    for (const { route, method, actions: its } of endpoints) {
      const operation = paths[`/api/${route}`]![method.toLowerCase()]!;
      const isOpen = its.includes('read-public');
      expect(operation.security, route).toEqual(isOpen ? [] : [{ token: [] }]);
      expect(Object.keys(operation.responses), route).toEqual(
        expect.arrayContaining(isOpen ? ['429'] : ['401', '403', '429']),
      );
    }
  });
});

describe('role x action x scope, over every endpoint', () => {
  it('every action is some endpoint’s, and every endpoint is in this table', () => {
    expect(new Set(endpoints.flatMap((endpoint) => endpoint.actions))).toEqual(new Set(actions));
    for (const endpoint of endpoints) {
      for (const action of endpoint.actions)
        expect(pathOf(endpoint, action, '4601'), endpoint.name).not.toBeNull();
    }
  });

  for (const endpoint of endpoints) {
    for (const action of endpoint.actions) {
      for (const role of roles) {
        for (const relation of Object.keys(relations) as Relation[]) {
          const reach = expected[action][role];
          const hasScope = endpoint.route.includes('{scope}') || endpoint.name === 'postDelivery';
          const may = reach === 'all' || (reach === 'own' && relation === 'own' && hasScope);
          it(`${endpoint.name} ${action}: ${role}, ${relation} scope: ${may ? 'may' : 'may not'}`, async () => {
            const principal: Principal = {
              role,
              ...(role !== 'resident' && { organisation: '310000003' }),
              ownScopes: role === 'municipality' || role === 'vendor' ? ['4601'] : [],
              person: 'person-a',
              issuedAtMs: 0,
              ...(role === 'statsforvalter' && { governor: 'vestland' }),
            };
            const status = await statusFor(
              endpoint,
              pathOf(endpoint, action, relations[relation])!,
              principal,
            );
            const isRegisterOfAll = action === 'upload-register-log' && relation === 'national';
            if (role === 'resident' && !may) expect(status).toBe(401);
            else if (isRegisterOfAll) expect(status).toBe(400);
            else if (may) expect([401, 403]).not.toContain(status);
            else expect(status).toBe(403);
            expect(status).not.toBe(500);
          });
        }
      }
    }
  }
});
