/** Where two persons are asked for, one person with two tokens is one: by real tokens, through the handlers. */
import { readdirSync, readFileSync } from 'node:fs';
import { HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holdSchema } from '#domain/hold/record.ts';
import type { Hold } from '#domain/hold/record.ts';
import { exampleParts } from '#domain/notice/sami/testing/example.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { authenticator } from '#adapters/tokens/authenticate.ts';
import { rights } from '#adapters/tokens/rights.ts';
import { readDocument } from '#use-cases/documents.ts';
import { keepIncident, scopesOfOrganisation } from '#use-cases/keep-incident.ts';
import { keys } from '#use-cases/keys.ts';
import { restart, scope, view, withArea as incident } from '../simulation/sami-script.ts';
import { World } from '../simulation/world.ts';
import {
  audience,
  keyServer,
  personClaims,
  personIssuer,
  soon,
  startKeyServer,
  token,
} from './made-tokens.ts';

const [ks, bufdir, service, neighbour] = ['320000005', '320000013', '310000092', '310000011'];
const pid = 'Person:1a';

interface Login {
  readonly number?: string;
  readonly right?: string;
  readonly pid?: string;
  readonly issuedAt?: number;
}
const logIn = ({ number = service, right = rights.leader, pid: who = pid, issuedAt = 0 }: Login) =>
  token({ claims: personClaims(number, right, who), issuedAt: soon(issuedAt) });

/** The same person again, with another token. */
const sameAgain: readonly [name: string, login: Login][] = [
  ['by the same login', {}],
  ['by a login of later', { issuedAt: 5 }],
  ['in small letters', { pid: 'person:1a' }],
  ['in capitals', { pid: 'PERSON:1A' }],
  ['with spaces around', { pid: ` ${pid}\t` }],
  ['in full-width characters', { pid: 'Ｐｅｒｓｏｎ：１ａ' }],
];
const inTwoRights: readonly [name: string, login: Login][] = [
  ...sameAgain,
  ['in another right', { right: rights.caseWorker }],
  ['in another right, in capitals', { right: rights.caseWorker, pid: 'PERSON:1A' }],
];

const world = new World(3, 0);
let authenticate: ReturnType<typeof authenticator>;

beforeAll(async () => {
  const jwksUri = `${await startKeyServer()}/person`;
  authenticate = authenticator({
    issuers: [{ issuer: personIssuer, jwksUri, audience, kind: 'ansattporten' }],
    personKey: new Uint8Array(32).fill(7),
    organisations: {
      operator: ks,
      bufdir,
      scopesOf: (organisation) => scopesOfOrganisation(world.system, organisation),
    },
  });
  restart();
  await keepIncident(world.system, incident);
  // A working day, 10:00 in Norway.
  world.setClock(Date.parse('2023-06-12T10:00:00+02:00'));
});
afterAll(() => keyServer.close());

async function ask(name: string, params: Record<string, string>, login: Login, body?: unknown) {
  const endpoint = endpoints.find((candidate) => candidate.name === name)!;
  const request = new HttpRequest({
    method: endpoint.method,
    url: 'http://localhost/api/',
    headers: { authorization: `Bearer ${await logIn(login)}` },
    params,
    ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
  });
  const response = await serve(endpoint, world.system, authenticate)(request, new InvocationContext());
  const answer = z.looseObject({}).parse(JSON.parse(z.string().parse(response.body)));
  return { status: response.status ?? 200, type: answer['type'], answer };
}

const samePerson = 'urn:avstem:problem:same-person';
const idOf = ({ answer }: Awaited<ReturnType<typeof ask>>): string => z.string().parse(answer['id']);

/** A notice that needs no logs. */
async function draft(asked: object, hours: string): Promise<string> {
  const drafted = await ask('postNotice', { scope }, {}, { unknowable: 'logs-deleted', asked, hours });
  expect(drafted.status).toBe(201);
  return idOf(drafted);
}

const approve = { decision: 'approve' };
const inOrganisation = (number: string, right: string) =>
  sameAgain.map(([name, login]): [string, Login] => [name, { number, right, ...login }]);

describe.each([
  ['its own service', { kind: 'own' }, inTwoRights, 'weekdays-8-15'],
  [
    'another service',
    { kind: 'service', scope: '1804+1811' },
    inOrganisation(neighbour, rights.leader),
    'always',
  ],
  ['Bufdir', { kind: 'bufdir' }, inOrganisation(bufdir, rights.bufdir), 'weekdays-9-14'],
] as const)('a notice that asks %s', (name, asked, again, hours) => {
  it('is approved by another person, and not by who drafted it, whatever the token', async () => {
    const notice = await draft(asked, hours);
    for (const [how, login] of again) {
      const decided = await ask('postDecision', { scope, notice }, login, approve);
      expect([decided.status, decided.type], how).toEqual([403, samePerson]);
      if (name !== 'its own service') continue;
      const approved = await ask('approveNotice', { scope, notice }, login);
      expect([approved.status, approved.type], how).toEqual([403, samePerson]);
    }
    const other = { ...again[0]![1], pid: 'person:2' };
    expect((await ask('postDecision', { scope, notice }, other, approve)).status).toBe(200);
  });
});

describe('a translation', () => {
  it('is approved or sent back by another person than wrote it', async () => {
    const { notice, places } = await view(world);
    const place = places[0]!;
    const written = {
      municipality: place.municipality,
      language: place.languages[0]!,
      notice: notice!,
      parts: exampleParts(place.shown!, 'word'),
    };
    const drafted = await ask('postTranslation', { scope }, {}, written);
    const translation = idOf(drafted);
    const decide = (login: Login, body: object) =>
      ask('postTranslationDecision', { scope, translation }, login, body);
    for (const [how, login] of inTwoRights) {
      for (const decision of [approve, { decision: 'send-back', reason: 'meaning' }]) {
        const decided = await decide(login, decision);
        expect([decided.status, decided.type], how).toEqual([403, samePerson]);
      }
    }
    expect((await decide({ pid: 'person:2' }, approve)).status).toBe(200);
  });
});

describe('the release of the deletion hold', () => {
  it('is confirmed by another person than proposed it', async () => {
    const { system } = world;
    const operator = { number: ks, right: rights.portalOperator };
    const place = { incident: incident.id };
    const step = (body: object, login: Login) => ask('postHoldStep', place, { ...operator, ...login }, body);
    const start = { step: 'start', basedOn: 0, reason: 'messages-missing', reviewOn: '2023-10-01' };
    expect((await step(start, {})).status).toBe(200);
    // As if nothing had been open then: that a release goes on to its end is test/simulation/hold/release.test.ts.
    const stateHash = 'a'.repeat(64);
    const held = await readDocument(system.documents, keys.hold(incident.id), holdSchema);
    const proposal = { stateHash, proposedBy: held!.value.steps[0]!.by!, proposedAtMs: system.clock.nowMs() };
    const proposed: Hold = { ...held!.value, release: { state: 'proposed', ...proposal } };
    await system.documents.replace(keys.hold(incident.id), proposed, held!.etag);
    const confirm = { step: 'confirm', basedOn: 1, stateHash };
    for (const [how, login] of sameAgain) {
      const confirmed = await step(confirm, login);
      expect([confirmed.status, confirmed.type], how).toEqual([422, samePerson]);
    }
    for (const right of [rights.leader, rights.bufdir])
      expect((await step(confirm, { right, pid: 'person:2' })).status).toBe(403);
    const other = await step(confirm, { pid: 'person:2' });
    expect([other.status, other.type]).toEqual([422, 'urn:avstem:problem:conditions-open']);
  });
});

it('these are all the places where two persons are asked for', () => {
  const folder = 'functions/src';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /(return|fault:|code:) 'same-person'/.test(readFileSync(`${folder}/${file}`, 'utf8')));
  expect(files.sort()).toEqual([
    'domain/hold/after-step.ts',
    'use-cases/approve-notice.ts',
    'use-cases/decide-translation.ts',
  ]);
});
