/** Looked at over real TLS: servers that are as they should be, and such as are not. */
import { createServer as httpServer } from 'node:http';
import type { RequestListener, Server as HttpServer } from 'node:http';
import { createServer as httpsServer } from 'node:https';
import type { Server as HttpsServer, ServerOptions } from 'node:https';
import { createServer as tcpServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/time/norwegian-time.ts';
import { ownCertificate } from '../../../test/support/certificate.ts';
import type { Check } from './check.ts';
import { isVouchedFor, refusesPlain } from './encryption-checks.ts';
import { runChecks } from './run-checks.ts';

const nowMs = Date.parse('2026-11-22T12:00:00Z');
const longLived = ownCertificate(Date.now() + 90 * dayMs);
const open: (Server | HttpServer | HttpsServer)[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

const tlsHandshake = 0x16;

/** What comes in the clear is answered otherwise than what comes by TLS, as on a host's two ports. @returns the port */
async function listening(
  options: ServerOptions,
  inClear: RequestListener = () => undefined,
): Promise<number> {
  const tls = httpsServer({ ...longLived, ...options });
  const plain = httpServer(inClear);
  const both = tcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (first) => {
      socket.pause();
      (first[0] === tlsHandshake ? tls : plain).emit('connection', socket);
      socket.unshift(first);
      socket.resume();
    });
  });
  open.push(tls, plain, both);
  await new Promise<void>((resolve) => both.listen(0, '127.0.0.1', resolve));
  return (both.address() as AddressInfo).port;
}

async function seen(check: Check, api: number, site: number, atMs = Date.now()) {
  const [at, of] = [`https://localhost:${String(api)}/api`, `https://localhost:${String(site)}`];
  return (await runChecks([check], { api: at, site: of, nowMs: atMs }))[0]!;
}

describe('who answers', () => {
  const trusting = isVouchedFor({ ca: longLived.cert });

  it('is vouched for, and speaks new TLS', async () => {
    const [api, site] = [await listening({ minVersion: 'TLSv1.3' }), await listening({})];
    const { ok, told } = await seen(trusting, api, site);
    expect([ok, told]).toEqual([
      true,
      expect.stringMatching(/^TLSv1.3, \d\d days left; TLSv1.3, \d\d days left$/),
    ]);
  });

  it('is not trusted where only it vouches for itself', async () => {
    const api = await listening({ minVersion: 'TLSv1.3' });
    expect(await seen(isVouchedFor(), api, api)).toMatchObject({
      ok: false,
      told: expect.stringMatching(/self.signed/),
    });
  });

  it('is wrong where the API takes a version with weak ciphers, or the pages an old one', async () => {
    const [api, site] = [await listening({ minVersion: 'TLSv1.3' }), await listening({})];
    const old = await listening({ minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' });
    expect(await seen(trusting, site, site)).toMatchObject({
      ok: false,
      told: expect.stringContaining('TLSv1.2'),
    });
    expect(await seen(trusting, api, old)).toMatchObject({
      ok: false,
      told: expect.stringContaining('TLSv1.1'),
    });
  });

  it('is wrong a week before its certificate ends, and where there is no TLS at all', async () => {
    const api = await listening({ minVersion: 'TLSv1.3' });
    const late = Date.now() + 84 * dayMs;
    expect(await seen(trusting, api, api, late)).toMatchObject({
      told: expect.stringContaining('ends in 5 days'),
    });
    const elsewhere = { api: 'http://elsewhere.invalid/api', site: 'http://elsewhere.invalid', nowMs };
    expect(await runChecks([trusting], elsewhere)).toMatchObject([{ ok: false }]);
  });
});

describe('in the clear', () => {
  const refusing: RequestListener = (_request, response) => {
    response.writeHead(403, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ type: 'urn:avstem:problem:in-clear', title: 'In the clear', status: 403 }));
  };
  const leading: RequestListener = ({ headers, url }, response) => {
    response.writeHead(301, { location: `https://${headers.host ?? ''}${url ?? ''}` }).end();
  };

  it('the API refuses, and pages lead to https', async () => {
    const [api, site] = [await listening({}, refusing), await listening({}, leading)];
    expect(await seen(refusesPlain, api, site)).toMatchObject({ ok: true });
  });

  it('is wrong where the API leads over, and where a page is shown', async () => {
    const [refuses, leads] = [await listening({}, refusing), await listening({}, leading)];
    const shows = await listening({}, (_request, response) => response.end('<html>'));
    expect(await seen(refusesPlain, leads, leads)).toMatchObject({
      ok: false,
      told: expect.stringContaining('301'),
    });
    expect(await seen(refusesPlain, refuses, shows)).toMatchObject({
      ok: false,
      told: expect.stringContaining('200'),
    });
  });
});

it('is not looked at on one machine, and says so', async () => {
  const here = { api: 'http://127.0.0.1:7071/api', site: 'http://localhost:7070', nowMs };
  for (const one of await runChecks([isVouchedFor(), refusesPlain], here)) {
    expect(one).toMatchObject({ ok: true, told: expect.stringContaining('not looked at') });
  }
});
