// The host's HTTP, with the real @azure/functions.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startToyHost } from './toy-host.fixture.ts';
import type { ToyHost } from './toy-host.fixture.ts';

let toy: ToyHost;
let base: string;
beforeAll(async () => {
  toy = await startToyHost();
  base = toy.base();
});
afterAll(() => toy.stop());

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
    const before = toy.lines.length;
    await rawPost('/count', { 'Content-Length': '1000' }, [Buffer.alloc(10)], 'break off').catch(
      () => undefined,
    );
    await toy.until(() => toy.lines.slice(before).some((line) => line.includes('went away')));
  });

  it('answers a crash with a problem without details, and logs it', async () => {
    const answer = await fetch(`${base}/crash`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).not.toContain('secret');
    await toy.until(() =>
      toy.lines.some((line) => line.includes('error crash: Failed: Error: a secret detail')),
    );
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

const jsonOf = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;

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
