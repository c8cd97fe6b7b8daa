// The host with the real @azure/functions, bundled as it is deployed, in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeMessage } from '#adapters/queue/message.ts';
import { startTestAzurite } from '../azurite/azurite.ts';
import type { AzuriteChild } from '../azurite/azurite.ts';
import { bundle } from '../bundle.ts';
import { startHostProcess } from './start-host.ts';
import type { HostChild } from './start-host.ts';

let folder: string;
let azurite: AzuriteChild;
let host: HostChild;
let base: string;
const lines: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-host-'));
  await bundle({ main: fileURLToPath(new URL('toy-app.fixture.ts', import.meta.url)) }, folder);
  const queues = {
    visibilityTimeout: '00:00:00',
    maxPollingInterval: '00:00:01',
    batchSize: 4,
    newBatchThreshold: 2,
  };
  writeFileSync(join(folder, 'host.json'), JSON.stringify({ version: '2.0', extensions: { queues } }));
  azurite = await startTestAzurite();
  for (const name of ['toy-work', 'log-received']) await queueOf(name).create();
  await blobs().createContainer('logs');
  host = await start();
  base = `http://127.0.0.1:${host.ready.port}/api`;
});

afterAll(async () => {
  await host.stop();
  await azurite.stop();
  rmSync(folder, { recursive: true });
});

describe('HTTP', () => {
  it('gives the app method, address, parameters, query, headers and body', async () => {
    const init = { method: 'POST', body: 'blåbær', headers: { 'x-from': 'test' } };
    const answer = await fetch(`${base}/ECHO/0301%20%C3%A5/12?q=1%262`, init);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual({
      method: 'POST',
      url: `${base}/ECHO/0301%20%C3%A5/12?q=1%262`,
      name: '0301 å',
      page: '12',
      query: { q: '1&2' },
      from: 'test',
      body: 'blåbær',
    });
  });

  it('prefers the more exact route, and takes the rest of a path', async () => {
    expect(await (await fetch(`${base}/echo/literal`)).text()).toBe('literal');
    expect(await jsonOf(await fetch(`${base}/echo/0301`))).toMatchObject({ name: '0301' });
    expect(await (await fetch(`${base}/files/a/b%20c/d.csv`)).text()).toBe('a/b c/d.csv');
  });

  it.each([
    ['GET', '/nowhere'],
    ['PUT', '/echo/a'],
    ['GET', '/echo/a/notanumber'],
    ['OPTIONS', '/echo/a'],
    ['GET', '/../secret'],
  ])('answers %s %s with a problem that says not found', async (method, path) => {
    const answer = await fetch(`${base}${path}`, { method });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 });
  });

  it('serves HEAD without a body, an empty answer, and OPTIONS where a function takes it', async () => {
    const head = await fetch(`${base}/echo/a`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${base}/nothing`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(`${base}/own`, { method: 'OPTIONS' })).headers.get('allow')).toBe('x');
  });

  it('streams a large body without holding it, and a streamed answer', async () => {
    const body = streamOf(60, 1024 * 1024);
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    const { bytes, rssMiB } = await jsonOf<{ bytes: number; rssMiB: number }>(
      await fetch(`${base}/count`, init),
    );
    expect(bytes).toBe(60 * 1024 * 1024);
    expect(rssMiB).toBeLessThan(350);
    const answer = await fetch(`${base}/stream`);
    expect(answer.headers.get('content-type')).toBe('text/csv');
    expect(await answer.text()).toBe('a;b\n1;2\n3;4\n');
  });

  it('refuses what is larger than the platform takes, declared or not', async () => {
    const declared = await rawPost('/count', { 'Content-Length': String(101 * 1024 * 1024) }, [
      Buffer.alloc(10),
    ]);
    expect(declared).toBe(413);
    const init = { method: 'POST', body: streamOf(101, 1024 * 1024), duplex: 'half' } as RequestInit;
    expect((await fetch(`${base}/count`, init)).status).toBe(413);
  });

  it.each([
    ['/refuse', 422],
    ['/unread', 401],
    ['/nowhere', 404],
  ])('lets %s answer before the body has come, and serves the connection on', async (path, status) => {
    const body = Buffer.alloc(8 * 1024 * 1024);
    for (let round = 1; round <= 3; round += 1) {
      const answer = await fetch(`${base}${path}`, { method: 'POST', body });
      expect(answer.status).toBe(status);
      await answer.text();
    }
  });

  it('does not take half a body for a whole one', async () => {
    const before = lines.length;
    await rawPost('/count', { 'Content-Length': '1000' }, [Buffer.alloc(10)], 'break off').catch(
      () => undefined,
    );
    await until(() => lines.slice(before).some((line) => line.includes('went away')));
  });

  it('answers a crash with a problem without details, and logs it', async () => {
    const answer = await fetch(`${base}/crash`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).not.toContain('secret');
    await until(() => lines.some((line) => line.includes('error crash: Failed: Error: a secret detail')));
  });

  it('breaks off an answer that fails in the middle, rather than end it as if it were whole', async () => {
    await expect(fetch(`${base}/crash-in-stream`).then((answer) => answer.text())).rejects.toThrow();
    expect((await fetch(`${base}/echo/still-here`)).status).toBe(200);
  });

  it('answers preflights as the platform does, for the origins that it was given', async () => {
    const preflight = (origin: string) => {
      const headers = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-a',
      };
      return fetch(`${base}/echo/a`, { method: 'OPTIONS', headers });
    };
    const good = await preflight('http://site.example');
    expect(good.status).toBe(204);
    expect(good.headers.get('access-control-allow-origin')).toBe('http://site.example');
    expect(good.headers.get('access-control-allow-headers')).toBe('x-a');
    expect((await preflight('http://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('queues', () => {
  it('hands over a message once, and deletes it', async () => {
    await send({ n: 1 });
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 1 } })));
    expect(await seen()).toContainEqual({ body: { n: 1 }, dequeueCount: 1 });
    await until(async () => (await waiting('toy-work')) === 0);
  });

  it('tries again what fails, and counts', async () => {
    await send({ n: 2, fail: 2 });
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 2, fail: 2 } })));
    const tries = (await seen()).filter((item) => same(item.body, { n: 2, fail: 2 }));
    expect(tries.map((item) => item.dequeueCount)).toEqual([1, 2, 3]);
  });

  it('moves to the poison queue what failed five times, as it was', async () => {
    await send({ n: 3, fail: 99 });
    await until(
      async () => (await queueOf('toy-work-poison').exists()) && (await waiting('toy-work-poison')) === 1,
    );
    expect((await seen()).filter((item) => same(item.body, { n: 3, fail: 99 }))).toHaveLength(5);
    const { peekedMessageItems } = await queueOf('toy-work-poison').peekMessages();
    expect(peekedMessageItems[0]?.messageText).toBe(encodeMessage({ n: 3, fail: 99 }));
    await until(async () => (await waiting('toy-work')) === 0);
  });
});

describe('timers and blob events', () => {
  it('runs a timer at the start that asks for it, and tells its next time', async () => {
    const runs = (await seen()).filter((item) => item.timer !== undefined);
    expect(runs).toEqual([{ timer: false, next: expect.stringMatching(/^\d{4}-01-01T00:00:00\.000Z$/) }]);
  });

  it('makes an Event Grid message of a new blob, once', async () => {
    const name = '0301/portal/æ 1.csv';
    await blobs().getContainerClient('logs').getBlockBlobClient(name).upload('x', 1);
    const subject = `/blobServices/default/containers/logs/blobs/${name}`;
    const isEvent = (item: Seen) => item.event?.subject === subject;
    await untilSeen((items) => items.some(isEvent));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const events = (await seen()).filter(isEvent);
    expect(events).toHaveLength(1);
    expect(events[0]?.event?.eventType).toBe('Microsoft.Storage.BlobCreated');
  });
});

describe('stopping', () => {
  it('keeps a message for as long as its handler runs, and gives it again after a crash', async () => {
    await send({ n: 5, waitMs: 3500 });
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 5, waitMs: 3500 } })));
    expect((await seen()).filter((item) => same(item.body, { n: 5, waitMs: 3500 }))).toHaveLength(1);

    await send({ n: 6, waitMs: 1000 });
    await untilSeen((items) => items.some((item) => same(item.body, { n: 6, waitMs: 1000 })));
    process.kill(host.pid, 'SIGKILL');
    await host.gone;
    await restart();
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 6, waitMs: 1000 } })));
    const again = (await seen()).filter((item) => same(item.body, { n: 6, waitMs: 1000 }));
    expect(again.map((item) => item.dequeueCount)).toEqual([2]);
  });

  it('finishes the message that runs, and leaves no other taken', async () => {
    await send({ n: 4, waitMs: 700 });
    await untilSeen((items) => items.some((item) => same(item.body, { n: 4, waitMs: 700 })));
    await host.stop();
    expect(await host.gone).toBe(0);
    expect(await waiting('toy-work')).toBe(0);
    await restart();
  });
});

async function restart(): Promise<void> {
  host = await start();
  base = `http://127.0.0.1:${host.ready.port}/api`;
}

interface Seen {
  readonly body?: unknown;
  readonly dequeueCount?: number;
  readonly done?: unknown;
  readonly timer?: boolean;
  readonly event?: { readonly subject: string; readonly eventType: string };
}

const jsonOf = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const blobs = () => BlobServiceClient.fromConnectionString(azurite.ready.connection);
const queueOf = (name: string) =>
  QueueServiceClient.fromConnectionString(azurite.ready.connection).getQueueClient(name);
const send = (body: unknown) => queueOf('toy-work').sendMessage(encodeMessage(body));
const seen = async () => jsonOf<Seen[]>(await fetch(`${base}/seen`));
const untilSeen = (condition: (items: Seen[]) => boolean) => until(async () => condition(await seen()));

async function waiting(name: string): Promise<number> {
  return (await queueOf(name).getProperties()).approximateMessagesCount ?? 0;
}

function start(): Promise<HostChild> {
  const { connection } = azurite.ready;
  return startHostProcess({
    bundleFile: join(folder, 'main.mjs'),
    hostJsonFile: join(folder, 'host.json'),
    port: 0,
    corsOrigins: ['http://site.example'],
    appSettings: {
      AzureWebJobsStorage: connection,
      BLOB_CONNECTION: connection,
      QUEUE_CONNECTION: connection,
      TOY_QUEUE: 'toy-work',
      LOCAL_HOST_LEASE_MS: '2000',
    },
    onLine: (line) => lines.push(line),
  });
}

function streamOf(count: number, sizeBytes: number): ReadableStream<Uint8Array> {
  let left = count;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(new Uint8Array(sizeBytes));
      left -= 1;
    },
  });
}

/** A POST that says one thing and sends another. */
function rawPost(
  path: string,
  headers: Record<string, string>,
  chunks: Buffer[],
  end?: 'break off',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${base}${path}`, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode ?? 0);
      request.destroy();
    });
    request.on('error', reject);
    for (const chunk of chunks) request.write(chunk);
    if (end === 'break off') setTimeout(() => request.destroy(), 200);
  });
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline)
      throw new Error(`it did not happen; the host said:\n${lines.slice(-20).join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
