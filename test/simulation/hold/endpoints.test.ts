/** The hold's addresses as requests reach them: who steps, what is refused by its code, and what no answer repeats. */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Principal } from '#domain/access/role.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { World } from '../world.ts';
import { deliver, idOf, settledCountry } from './country.ts';

const operator = (person?: string): Principal => ({
  role: 'portal-operator',
  organisation: '320000000',
  ownScopes: [],
  ...(person !== undefined && { person }),
});
const lost = '2023-09-11';
const world = new World(1, 0);
const logged: string[] = [];

interface Asked {
  readonly body?: unknown;
  readonly query?: Record<string, string>;
  readonly incident?: string;
  readonly who?: Principal;
}

async function ask(
  name: string,
  { body, query, incident = 'simulated', who = operator('ks-a') }: Asked = {},
) {
  const endpoint = endpoints.find((candidate) => candidate.name === name)!;
  const request = new HttpRequest({
    method: endpoint.method,
    url: 'http://localhost/api/',
    headers: { authorization: 'Bearer checked-elsewhere' },
    params: endpoint.route.includes('{incident}') ? { incident } : {},
    ...(query && { query }),
    ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
  });
  const context = new InvocationContext({
    logHandler: (_level, ...args) => void logged.push(args.join(' ')),
  });
  const response = await serve(endpoint, world.system, async () => who)(request, context);
  const text = z.string().parse(response.body);
  return {
    status: response.status ?? 200,
    text,
    headers: z.record(z.string(), z.string()).parse(response.headers),
  };
}
const typeOf = (text: string): string => z.looseObject({ type: z.string() }).parse(JSON.parse(text)).type;
const start = { step: 'start', basedOn: 0, reason: 'messages-missing', reviewOn: '2023-10-01' };

beforeAll(async () => {
  await settledCountry(world);
  await deliver(world, { scope: '4601', from: lost, to: lost, lost: [lost] });
  await world.settle();
});

describe('steps', () => {
  it('are a person’s: a machine of KS takes none, and another incident is not here', async () => {
    expect((await ask('postHoldStep', { body: start, who: operator() })).status).toBe(403);
    expect((await ask('postHoldStep', { body: start, incident: 'another' })).status).toBe(404);
    expect((await ask('getHold', { incident: 'another' })).status).toBe(404);
  });

  it('are taken once, told again as no change, and refused by their codes', async () => {
    const first = await ask('postHoldStep', { body: start });
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text)).toMatchObject({
      mayDeletionBegin: false,
      hold: { revision: 1, state: 'held' },
    });
    expect((await ask('postHoldStep', { body: start })).status).toBe(200);
    const other = await ask('postHoldStep', { body: start, who: operator('ks-b') });
    expect([other.status, typeOf(other.text)]).toEqual([409, 'urn:avstem:problem:changed-meanwhile']);
    const propose = { step: 'propose', basedOn: 1, stateHash: 'a'.repeat(64) };
    const open = await ask('postHoldStep', { body: propose });
    expect([open.status, typeOf(open.text)]).toEqual([422, 'urn:avstem:problem:conditions-open']);
    const view = await ask('getHold', { who: operator() });
    expect(view.text).not.toMatch(/ks-a|melding-/);
  });
});

describe('what is asked of messages', () => {
  const [good, bad] = [idOf('4601', '2023-09-01'), idOf('4601', lost)];

  it('deletable answers in order, and neither repeats nor logs an id', async () => {
    const { status, text } = await ask('postDeletable', { body: { ids: [bad, good] }, who: operator() });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      answers: [
        { mayBeDeleted: false, reason: 'not-found' },
        { mayBeDeleted: true, reason: 'registered' },
      ],
    });
    const refused = await ask('postDeletable', { body: { ids: [`${good} Ola Nordmann`] } });
    expect(refused.status).toBe(400);
    expect(text + refused.text + logged.join()).not.toMatch(/melding-|Nordmann/);
  });

  it('is limited to a thousand ids', async () => {
    const ids = Array.from({ length: 1001 }, (_, i) => `id-${i}`);
    expect((await ask('postDeletable', { body: { ids } })).status).toBe(400);
    expect((await ask('postDeletable', { body: { ids: ids.slice(1) } })).status).toBe(200);
  });

  it('the list is JSON, or CSV where asked for', async () => {
    await world.settle();
    expect(JSON.parse((await ask('getToSendAgain')).text)).toMatchObject({
      messages: [{ id: bad, lastDay: 'held' }],
    });
    const csv = await ask('getToSendAgain', { query: { format: 'csv' } });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain(`;${bad};`);
  });
});
