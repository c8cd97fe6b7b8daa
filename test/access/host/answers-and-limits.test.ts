/** What everybody is answered and who must wait, against the bundle in the local host. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#adapters/http/problem.ts';
import { incident } from '../../simulation/script.ts';
import { differences, rows } from '../rows.ts';
import { accessLines, bearer, leader, statusAt } from './asking.ts';
import { startRealHost } from './real-host.ts';
import type { RealHost } from './real-host.ts';
import { raw, unfinished } from './sockets.ts';

const perMinute = 120;
let host: RealHost;
beforeAll(async () => {
  host = await startRealHost(incident, {
    REQUESTS_PER_MINUTE: String(perMinute),
    ANONYMOUS_PER_MINUTE: '200',
    UPLOADS_AT_ONCE: '1',
    LOCAL_HOST_HEADERS_MS: '400',
    LOCAL_HOST_LOOK_EVERY_MS: '100',
    LOCAL_HOST_CONNECTIONS: '60',
  });
}, 120_000);
afterAll(() => host.stop());

const statusOf = (jwt: string, scope?: string): Promise<number> => statusAt(host, jwt, scope);

it('serves what its OpenAPI document holds, which is the table, and nothing else', async () => {
  const document = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))) })
    .parse(await (await host.ask('openapi.json')).json());
  expect(differences(document, rows)).toEqual([]);
  const described = Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );
  const others = [
    'ingest',
    'log-received-poison',
    'reconcile',
    'reconcile-poison',
    'publish',
    'publish-poison',
    'sweep',
  ];
  expect(host.functions.toSorted()).toEqual([...described, ...others].toSorted());
});

describe('every answer', () => {
  it.each([
    ['me', 200],
    ['openapi.json', 200],
    ['scopes/4601', 401],
    ['scopes/4601?scope=4601', 401],
    ['open-releases/1/LESMEG.txt', 404],
    ['open-releases/none/LESMEG.txt', 400],
  ])('of %s is for programs, kept by nobody and never guessed at', async (path, status) => {
    const answer = await host.ask(path);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
  });

  it('names no parameter twice, in the query or beside the path', async () => {
    const headers = bearer(await leader());
    for (const path of ['scopes/4601?scope=1103', 'deliveries?side=portal&side=register']) {
      const method = path.startsWith('d') ? 'POST' : 'GET';
      expect((await host.ask(path, { method, headers })).status, path).toBe(400);
    }
  });

  it('to a page of another origin is not for it to read', async () => {
    const ask = (origin: string) => host.ask('me', { headers: { origin } });
    expect((await ask('https://portal.test')).headers.get('access-control-allow-origin')).toBe(
      'https://portal.test',
    );
    expect((await ask('https://portal.test.evil')).headers.has('access-control-allow-origin')).toBe(false);
    expect((await ask('null')).headers.has('access-control-allow-origin')).toBe(false);
  });
});

it('a problem names the trace by which the log has it', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
  const refused = problemSchema.parse(await (await host.ask('scopes/4601', { headers })).json());
  expect(refused.instance).toBe(`urn:avstem:trace:${trace}`);
  const other = problemSchema.parse(await (await host.ask('scopes/4601')).json());
  expect(other.instance).toMatch(/^urn:avstem:trace:[0-9a-f]{32}$/);
});

describe('who takes too long or too much', () => {
  it('is cut off in the midst of headers that do not end', async () => {
    const slow = await raw(host.port, 'GET /api/me HTTP/1.1\r\nhost: localhost\r\nx-a: ');
    await slow.closed;
    expect(slow.text()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('gets no more than so many connections, and then others are served again', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, () => raw(host.port)));
    await Promise.all(all.map(({ closed }) => closed));
    const dropped = all.filter(({ text }) => text() === '');
    expect(dropped.length).toBeGreaterThanOrEqual(40);
    expect((await host.ask('me')).status).toBe(200);
  });

  it('tells the length of a body once, and in one way', async () => {
    const head = 'POST /api/me/logout HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\n';
    for (const more of ['transfer-encoding: chunked', 'content-length: 5', 'transfer-encoding : chunked']) {
      const smuggling = await raw(
        host.port,
        `${head}${more}\r\n\r\n0\r\n\r\nGET /api/me HTTP/1.1\r\nhost: a\r\n\r\n`,
      );
      await smuggling.closed;
      expect(smuggling.text(), more).toMatch(/^HTTP\/1\.1 400 /);
      expect(smuggling.text().match(/HTTP\/1\.1/g), more).toHaveLength(1);
    }
  });

  it('sends no more headers than are read, and no method that nobody serves', async () => {
    const large = await raw(
      host.port,
      `GET /api/me HTTP/1.1\r\nhost: a\r\nx-a: ${'a'.repeat(40_000)}\r\n\r\n`,
    );
    await large.closed;
    expect(large.text()).toMatch(/^HTTP\/1\.1 431 /);
    const trace = await raw(host.port, 'TRACE /api/me HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
    await trace.closed;
    expect(trace.text()).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('keeps its own place among the uploads, and nobody else’s', async () => {
    const path = (scope: string) => `deliveries?side=register&scope=${scope}&from=2023-03-01&to=2023-03-02`;
    const deliver = async (number: string, scope: string) =>
      host.ask(path(scope), { method: 'POST', headers: bearer(await leader(number)), body: 'x' });
    const slow = await raw(host.port, unfinished(path('0301-05'), await leader('310000038')));
    await expect.poll(async () => (await deliver('310000038', '0301-05')).status).toBe(429);
    expect(await (await deliver('310000038', '0301-05')).json()).toMatchObject({ limit: 'uploads-at-once' });
    expect((await deliver('310000003', '4601')).status).toBe(422);
    slow.socket.destroy();
    await expect.poll(async () => (await deliver('310000038', '0301-05')).status).toBe(422);
  });
});

describe('who asks too often', () => {
  it('is told for how long to wait, and no other organisation waits for it', async () => {
    const [flooding, other] = [await leader('310000011'), await leader('310000038')];
    const answers: Response[] = [];
    const refused = () => answers.filter(({ status }) => status === 429);
    const flood = async (): Promise<void> => {
      for (let n = 0; n < 200 && refused().length < 40; n += 1) {
        const answer = await host.ask('scopes/1804%2B1811', { headers: bearer(flooding) });
        await answer.arrayBuffer();
        answers.push(answer);
      }
    };
    const others: number[] = [];
    let isOver = false;
    const meanwhile = async (): Promise<void> => {
      while (!isOver && others.length < 60) {
        others.push(await statusOf(other, '0301-05'));
        await wait(50);
      }
    };
    const asked = meanwhile();
    await Promise.all(Array.from({ length: 8 }, flood)).finally(() => (isOver = true));
    await asked;
    expect(answers.length - refused().length).toBeGreaterThan(perMinute / 2);
    expect(refused().length).toBeGreaterThanOrEqual(40);
    for (const { headers } of refused()) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(new Set(others)).toEqual(new Set([200]));
    const colleague = await leader('310000011', 'person:9');
    const its = Array.from({ length: 50 }, () => statusOf(colleague, '1804%2B1811'));
    expect(await Promise.all(its)).toContain(429);
  });

  it('without a token is one of all who have none; whoever has one is served', async () => {
    let statuses: number[] = [];
    for (let n = 0; n < 40 && !statuses.includes(429); n += 1)
      statuses = await Promise.all(Array.from({ length: 10 }, async () => (await host.ask('me')).status));
    expect(statuses).toContain(429);
    expect(await statusOf(await leader())).toBe(200);
  });
});

it('what is written down of them says which organisation, and never who', () => {
  const told = accessLines(host);
  expect(told.filter((line) => line.includes('"status":429')).length).toBeGreaterThan(0);
  expect(told.join()).not.toMatch(/person:|eyJ|Bearer/);
});
