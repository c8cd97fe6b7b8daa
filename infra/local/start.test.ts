// `npm start` as it is typed, in a folder of its own and without the sample.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const script = fileURLToPath(new URL('setup/with-dependencies.mjs', import.meta.url));
const blocker = createServer();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-start-'));
  // Whatever else runs here, at least the site's own port is taken.
  await new Promise<void>((resolve) => {
    blocker.once('error', () => resolve());
    blocker.listen(7070, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  blocker.close();
  rmSync(folder, { recursive: true });
});

it('prints addresses that answer, on other ports where some are taken, and stops within five seconds', async () => {
  const started = await start();
  expect(started.output()).toContain('Port 7070 (site) er opptatt');
  const { site, api, issuer } = started.addresses();
  expect((await fetch(site)).headers.get('content-type')).toContain('text/html');
  expect(await (await fetch(`${api}/openapi.json`)).json()).toMatchObject({
    openapi: expect.stringMatching(/^3\.1/),
  });
  const token = await (await fetch(`${issuer}/local/token`, { method: 'POST', body: 'user=ks-1' })).text();
  expect(token.split('.')).toHaveLength(3);
  const preflight = { origin: new URL(site).origin, 'access-control-request-method': 'POST' };
  const allowed = await fetch(`${api}/deliveries`, { method: 'OPTIONS', headers: preflight });
  expect(allowed.headers.get('access-control-allow-origin')).toBe(new URL(site).origin);

  const looked = await smoke({ site, api });
  expect(looked.code, looked.output).toBe(0);
  expect(looked.output.match(/^ok /gm)).toHaveLength(10);

  const second = await start();
  expect(second.output()).toContain('kjører allerede');

  const stoppedMs = Date.now();
  started.process.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(Date.now() - stoppedMs).toBeLessThan(5000);
  await expectSilence([site, api, issuer]);
});

it('leaves nothing running when it is killed', async () => {
  const started = await start();
  const { site, api, issuer } = started.addresses();
  started.process.kill('SIGKILL');
  await started.ended;
  await expectSilence([site, api, issuer]);
});

/** What is asked of a deployed system too. */
async function smoke({ site, api }: { readonly site: string; readonly api: string }) {
  const program = fileURLToPath(new URL('../operations/smoke/smoke.ts', import.meta.url));
  const child = spawn(process.execPath, [program, '--site', site, '--api', api]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  addresses(): { site: string; api: string; issuer: string };
}

/** Until it has printed its addresses, or ended. */
async function start(): Promise<Started> {
  const args = [script, 'infra/local/start.ts', '--empty', '--data', join(folder, 'data')];
  const env = { ...process.env, AVSTEM_LANGUAGES: 'nb' };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const printed = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        if (output.includes('Ctrl-C')) resolve();
      });
    }
  });
  await Promise.race([printed, ended]);
  const address = (name: string) =>
    new RegExp(`${name}\\s+(http://127\\.0\\.0\\.1:\\d+\\S*)`).exec(output)?.[1] ?? output;
  return {
    process: child,
    ended,
    output: () => output,
    addresses: () => ({ site: address('Nettsted'), api: address('API'), issuer: address('Innlogging') }),
  };
}

async function expectSilence(addresses: string[]): Promise<void> {
  const deadline = Date.now() + 6000;
  for (const address of addresses) {
    while (await answers(address)) {
      if (Date.now() > deadline) throw new Error(`${address} still answers`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}
