/** The checks find what they look for. That they find nothing in a good system: infra/local/start.test.ts. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiChecks } from './api-checks.ts';
import { runChecks } from './run-checks.ts';
import { signIn } from './sign-in-check.ts';
import { isFresh, siteChecks } from './site-checks.ts';

const nowMs = Date.parse('2026-03-02T12:00:00Z');
const shown = { asOf: '2026-03-01T10:00:00.000Z', municipalities: [] };
/** Says well to everything, and knows one file. */
const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  response.end(request.url === '/data/snapshot.json' ? JSON.stringify(shown) : '{}');
});
let place: { api: string; site: string; nowMs: number };
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  place = { api: `${site}/api`, site, nowMs };
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe('a system that answers all with 200', () => {
  it.each([...apiChecks, ...siteChecks, signIn])('fails: $name', async (check) => {
    expect(await runChecks([check], place)).toMatchObject([{ ok: false }]);
  });
});

it('one that does not answer fails, with the reason', async () => {
  const nowhere = { api: 'http://127.0.0.1:9/api', site: 'http://127.0.0.1:9', nowMs };
  const seen = await runChecks([...apiChecks, isFresh(undefined, 30)], nowhere);
  expect(seen.filter(({ ok }) => ok)).toEqual([]);
  expect(seen[0]!.told).toMatch(/fetch failed: /);
});

describe('how new what is shown is', () => {
  const told = async (stored: string | null | undefined) =>
    (await runChecks([isFresh(stored === undefined ? undefined : async () => stored, 30)], place))[0]!;

  it('is as stored, or behind by less than half an hour, or wrong', async () => {
    expect(await told(shown.asOf)).toMatchObject({ ok: true, told: expect.stringContaining('as stored') });
    expect(await told('2026-03-02T11:45:00.000Z')).toMatchObject({ ok: true });
    expect(await told('2026-03-02T11:15:00.000Z')).toMatchObject({
      ok: false,
      told: expect.stringContaining('2026-03-02T11:15'),
    });
  });

  it('is not held against a store that cannot be read, and says so', async () => {
    expect(await told(undefined)).toMatchObject({ ok: true, told: expect.stringContaining('not held') });
  });
});
