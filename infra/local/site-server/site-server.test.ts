import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployedWith } from './deployed.ts';
import { siteServer } from './site-server.ts';

let folder: string;
let current: string | null;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-site-'));
  mkdirSync(join(folder, 'site/nb'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const files = { 'index.html': 'front', 'nb/index.html': 'nb', '404.html': 'missing', 'a b.svg': '<svg/>' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'site', name), text);
  const configuration = { globalHeaders: { 'X-Content-Type-Options': 'nosniff' } };
  writeFileSync(join(folder, 'site/staticwebapp.config.json'), JSON.stringify(configuration));
  current = join(folder, 'site');
  server = siteServer(() => current);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

describe('siteServer', () => {
  it.each([
    ['/', 200, 'front', 'text/html; charset=utf-8'],
    ['/?q=oslo', 200, 'front', 'text/html; charset=utf-8'],
    ['/nb/', 200, 'nb', 'text/html; charset=utf-8'],
    ['/a%20b.svg', 200, '<svg/>', 'image/svg+xml'],
    ['/missing', 404, 'missing', 'text/html; charset=utf-8'],
    ['/staticwebapp.config.json', 404, 'missing', 'text/html; charset=utf-8'],
    ['/%E0%A4%A', 404, 'missing', 'text/html; charset=utf-8'],
  ])('answers %s with %i', async (path, status, text, type) => {
    const answer = await fetch(base + path);
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      status,
      text,
      type,
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends a folder on to its own address, with the query', async () => {
    const answer = await fetch(`${base}/nb?q=1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/nb/?q=1']);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/nb/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/%2e%2e/secret.txt',
    '/a%00',
  ])('never leaves its folder for %s', async (path) => {
    expect(await rawGet(path)).toEqual({ status: 404, text: 'missing' });
  });

  it('compresses text for whoever reads it so, and nobody else', async () => {
    const encodingFor = async (path: string, accepted: string): Promise<string | null> => {
      const answer = await fetch(base + path, { headers: { 'accept-encoding': accepted } });
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      expect(await answer.text()).not.toBe('');
      return answer.headers.get('content-encoding');
    };
    expect(await encodingFor('/nb/', 'gzip, br')).toBe('gzip');
    expect(await encodingFor('/nb/', 'identity')).toBeNull();
  });

  it('answers HEAD without a body, and refuses to take anything', async () => {
    expect(await (await fetch(base, { method: 'HEAD' })).text()).toBe('');
    expect((await fetch(base, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('says that it is being built while there is nothing', async () => {
    const kept = current;
    current = null;
    expect((await fetch(base)).status).toBe(503);
    current = kept;
  });
});

/** With a path as it is given, which fetch would tidy. */
function rawGet(path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const request = httpRequest({ hostname, port, path }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
    });
    request.on('error', reject).end();
  });
}

describe('what is deployed beside the site', () => {
  it('is served as it stands, and the policy allows the API and the login, nothing else', async () => {
    const settings = JSON.stringify({
      apiAddress: 'https://api.example/api',
      issuer: 'https://login.example/a',
    });
    const other = siteServer(() => current, deployedWith(settings));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const answer = await fetch(`${origin}/innstillinger.json`);
    expect(await answer.text()).toBe(settings);
    const policy = (await fetch(`${origin}/nb/`)).headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' https://api.example https://login.example;");
    expect(policy).not.toMatch(/unsafe|\*/);
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  });

  it('is missing where nothing is deployed', async () => {
    expect((await fetch(`${base}/innstillinger.json`)).status).toBe(404);
  });
});
