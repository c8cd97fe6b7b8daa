/** Who may approve a draft: whom it asks, and nobody else. Through the same handlers as every request. */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Principal } from '#domain/access/role.ts';
import type { Asked } from '#domain/notice/choices.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

const scope = '4601';
const staff = (person: string, ...ownScopes: string[]): Principal => ({
  role: 'municipality',
  organisation: '310000003',
  ownScopes,
  person,
});
const drafter = staff('drafter', scope);
const people = {
  drafter,
  'drafter, who works for the neighbour too': staff('drafter', scope, '1804+1811'),
  colleague: staff('colleague', scope),
  'neighbour 1804+1811': staff('neighbour', '1804+1811'),
  'neighbour 0301-05': staff('stranger', '0301-05'),
  Bufdir: { role: 'bufdir', organisation: '320000001', ownScopes: [], person: 'bufdir' },
  KS: { role: 'portal-operator', organisation: '320000000', ownScopes: [], person: 'ks' },
  vendor: { role: 'vendor', organisation: '320000003', ownScopes: [scope], person: 'vendor' },
} satisfies Record<string, Principal>;
type Who = keyof typeof people;

/** A notice that rests on no result: what is tested is who approves it. */
const withoutLogs = { unknowable: 'logs-deleted' } as const;
let world: World;

async function ask(name: string, params: Record<string, string>, who: Principal, body?: unknown) {
  const endpoint = endpoints.find((candidate) => candidate.name === name)!;
  const request = new HttpRequest({
    method: endpoint.method,
    url: 'http://localhost/api/',
    headers: { authorization: 'Bearer checked-elsewhere' },
    params,
    ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
  });
  const handler = serve(endpoint, world.system, async () => who);
  const response = await handler(request, new InvocationContext());
  return { status: response.status ?? 200, body: response.body, headers: response.headers };
}

const idSchema = z.object({ id: z.string() });
const approvalsSchema = z.object({ approvals: z.array(z.looseObject({ notice: z.string() })) });
const parsed = <Value>(schema: z.ZodType<Value>, body: unknown): Value =>
  schema.parse(JSON.parse(z.string().parse(body)));

async function draft(asked: Asked): Promise<string> {
  const drafted = await ask('postNotice', { scope }, drafter, { ...withoutLogs, asked });
  expect(drafted.status).toBe(201);
  return parsed(idSchema, drafted.body).id;
}

async function waitingFor(who: Principal): Promise<string[]> {
  const answer = await ask('getApprovals', {}, who);
  return answer.status === 200
    ? parsed(approvalsSchema, answer.body).approvals.map(({ notice }) => notice)
    : [];
}

beforeEach(async () => {
  world = new World(0, 0);
  await keepIncident(world.system, incident);
});

const neighbour: Asked = { kind: 'service', scope: '1804+1811' };
const cases: readonly [name: string, asked: Asked, mayDecide: readonly Who[]][] = [
  ['a colleague is asked', { kind: 'own' }, ['colleague']],
  ['a neighbour is asked', neighbour, ['neighbour 1804+1811']],
  ['Bufdir is asked', { kind: 'bufdir' }, ['Bufdir']],
];

describe.each(cases)('%s', (_name, asked, mayDecide) => {
  test.each(Object.keys(people) as Who[])('%s', async (name) => {
    const who = people[name];
    const notice = await draft(asked);
    const may = mayDecide.includes(name);
    const isListed = (await waitingFor(who)).includes(notice);
    // Who drafted it sees that it waits where they are asked, and still may not approve.
    if (!name.startsWith('drafter')) expect(isListed).toBe(may);
    const sentBack = { decision: 'send-back', reason: 'wait' };
    const back = await ask('postDecision', { scope, notice }, who, sentBack);
    expect(back.status).toBe(may ? 200 : 403);
    const again = may ? await draft(asked) : notice;
    expect(again === notice).toBe(!may);
    const approved = await ask('postDecision', { scope, notice: again }, who, { decision: 'approve' });
    expect(approved.status).toBe(may ? 200 : 403);
    expect(await waitingFor(who)).not.toContain(may ? again : 'none');
  });

  test('by the address of the service itself: only a colleague who is asked', async () => {
    const notice = await draft(asked);
    for (const name of Object.keys(people) as Who[]) {
      const { status } = await ask('approveNotice', { scope, notice }, people[name]);
      expect(status, name).toBe(name === 'colleague' && asked.kind === 'own' ? 200 : 403);
    }
  });
});

test('who is asked sees what the public will see, and nothing else of the service', async () => {
  await draft(neighbour);
  const seen = await ask('getApprovals', {}, people['neighbour 1804+1811']);
  const [approval] = parsed(approvalsSchema, seen.body).approvals;
  expect(Object.keys(approval!).sort()).toEqual([
    'askedAs',
    'draftedAtMs',
    'isDraftedByYou',
    'notice',
    'scope',
    'service',
    'shown',
  ]);
  expect(JSON.stringify(seen.body)).not.toMatch(/hidden|draftedBy"|drafter/);
  for (const name of ['getNotices', 'getScope', 'getFindings'])
    expect((await ask(name, { scope }, people['neighbour 1804+1811'])).status, name).toBe(403);
});

test('only a service of the register can be asked, and not one’s own as another', async () => {
  for (const other of ['1103', scope]) {
    const asked = { kind: 'service', scope: other };
    expect((await ask('postNotice', { scope }, drafter, { ...withoutLogs, asked })).status, other).toBe(422);
  }
});

test('a program with the service’s own token decides nothing', async () => {
  const notice = await draft({ kind: 'own' });
  const { person: _person, ...machine } = people.colleague;
  expect((await ask('postDecision', { scope, notice }, machine, { decision: 'approve' })).status).toBe(403);
  expect((await ask('getApprovals', {}, machine)).status).toBe(403);
});

test('of two drafts only the newest can be approved, and a draft that was sent back never', async () => {
  const first = await draft({ kind: 'own' });
  const second = parsed(
    idSchema,
    (await ask('postNotice', { scope }, drafter, { ...withoutLogs, language: 'nn' })).body,
  ).id;
  const decide = async (notice: string, body: object): Promise<number> =>
    (await ask('postDecision', { scope, notice }, people.colleague, body)).status;
  expect(await decide(first, { decision: 'approve' })).toBe(409);
  expect(await decide(second, { decision: 'send-back', reason: 'contact-wrong' })).toBe(200);
  expect(await decide(second, { decision: 'approve' })).toBe(409);
});
