/**
 * JSON: requests to every endpoint, with bodies of the form that it describes, the same with hostile values in it, and
 * with their text changed. Whoever asks may ask; an answer is never a fault of the service, and tells no planted value.
 */
import { HttpRequest, InvocationContext } from '@azure/functions';
import fc from 'fast-check';
import { z } from 'zod';
import { mayDo } from '#domain/access/access-table.ts';
import type { Principal } from '#domain/access/role.ts';
import type { Endpoint } from '#adapters/http/endpoint.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { paramsOf, pathOf } from '../access/paths.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import { marker, mustHold, mustNotTell } from './door.ts';
import type { Door } from './door.ts';
import { mutated, mutations } from './mutations.ts';

const scope = '4601';
const organisation = '310000003';
const principals: readonly Principal[] = [
  { role: 'municipality', organisation, ownScopes: [scope], person: 'person-a' },
  { role: 'portal-operator', organisation, ownScopes: [], person: 'person-b' },
  { role: 'bufdir', organisation, ownScopes: [], person: 'person-c' },
  { role: 'vendor', organisation, ownScopes: [scope] },
];

interface Asked {
  readonly endpoint: Endpoint;
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly body: Uint8Array | null;
}

const hostile: readonly unknown[] = [
  marker,
  `<script>${marker}</script>`,
  { [`__proto__`]: marker },
  [marker],
  null,
  '',
  true,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '9999-99-99',
  '2023-02-30',
  '\ud800',
  '\0',
  `${marker}`.repeat(2000),
  'PT99999999H',
  '99999WD',
  '*',
  '../..',
];

/** The value with one of its members, chosen by `at`, replaced or taken away. */
function spoilt(value: unknown, at: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return by;
  const keys = Object.keys(value);
  const key = keys[at % keys.length]!;
  const deeper =
    at % 3 === 0 ? by : spoilt((value as Record<string, unknown>)[key], Math.floor(at / keys.length), by);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? deeper : item));
  const { [key]: _gone, ...rest } = value as Record<string, unknown>;
  return at % 7 === 0 ? rest : { ...rest, [key]: deeper };
}

const pieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u0000',
  'null',
  '1e999',
  '-',
  '\ufeff',
  '\0',
  '['.repeat(5000),
];

/** Bodies as described three times in eight, spoilt in a member three times, and two times changed as text. */
function bodyOf({ body }: Endpoint): fc.Arbitrary<Uint8Array | null> {
  if (body === undefined) return fc.constant(null);
  if (body === 'log')
    return fc.constant(Buffer.from(`mottatt;kommunenummer\n2023-03-28;4601\n${marker};4601\n`));
  const value = arbitraryOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }));
  const text = (given: unknown): Buffer => Buffer.from(JSON.stringify(given) ?? '');
  const spoiling = fc.tuple(value, fc.nat({ max: 100_000 }), fc.constantFrom(...hostile));
  return fc.oneof(
    { weight: 3, arbitrary: value.map(text) },
    { weight: 3, arbitrary: spoiling.map(([given, at, by]) => text(spoilt(given, at, by))) },
    {
      weight: 2,
      arbitrary: fc.tuple(value, mutations(pieces)).map(([given, changes]) => mutated(text(given), changes)),
    },
  );
}

/** Its parameters as they should be, or one of them hostile. */
function askedOf(endpoint: Endpoint): fc.Arbitrary<Asked> {
  const path = pathOf(endpoint, endpoint.actions[0]!, scope)!;
  const params = paramsOf(endpoint, path);
  const query = Object.fromEntries(new URL(`http://localhost/${path}`).searchParams);
  const names = [...Object.keys(params), ...Object.keys(query)];
  const hostileText = fc.constantFrom(
    marker,
    '',
    '*',
    '0301',
    '4601+4601',
    '%00',
    '../4601',
    'constructor',
    'å'.repeat(3000),
  );
  const change =
    names.length === 0
      ? fc.constant(null)
      : fc.option(fc.tuple(fc.constantFrom(...names), hostileText), { freq: 4 });
  return fc.tuple(bodyOf(endpoint), change).map(([body, changed]) => {
    const [name = '', text = ''] = changed ?? [];
    const spoil = (given: Record<string, string>) => (name in given ? { ...given, [name]: text } : given);
    return { endpoint, params: spoil(params), query: spoil(query), body };
  });
}

async function ask(world: World, { endpoint, params, query, body }: Asked): Promise<void> {
  const may = principals.find((one) => endpoint.actions.some((action) => mayDo(one, action, scope)));
  const logged: string[] = [];
  const context = new InvocationContext({
    logHandler: (_level, ...told) => void logged.push(told.join(' ')),
  });
  const request = new HttpRequest({
    method: endpoint.method,
    url: `http://localhost/api/${endpoint.route}`,
    headers: { authorization: 'Bearer checked-elsewhere' },
    params,
    query,
    ...(body !== null && { body: { bytes: body } }),
  });
  const answer = await serve(endpoint, world.system, async () => may ?? principals[0]!)(request, context);
  const status = answer.status ?? 200;
  mustHold(status < 500, `${endpoint.name}: ${status}: ${logged.join(' ')}`);
  mustNotTell(logged);
  if (status >= 400) mustNotTell(String(answer.body));
}

/** Without a stand-in for what the platform does alone: the address is taken apart there. */
const askable = endpoints.filter(({ actions, name }) => actions.length > 0 && name !== 'postLogout');

export const jsonDoor: Door = {
  name: 'json',
  casesInReview: 25,
  property: () =>
    fc.asyncProperty(
      fc.array(fc.constantFrom(...askable).chain(askedOf), { minLength: 1, maxLength: 20 }),
      async (requests) => {
        const world = new World(1, 0);
        await keepIncident(world.system, incident);
        for (const request of requests) await ask(world, request);
      },
    ),
};
