/** What is deployed starts, in the local host; with a wrong setting it does not, and says which. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHostProcess } from '#local/host/start-host.ts';
import { bundleApp } from '#local/run/bundle-app.ts';
import { bundledApp } from '../../../test/support/bundled-app.ts';
import { writeFunctions } from './functions-part.ts';
import { describePackage, sumsFile } from './manifest.ts';

const out = mkdtempSync(join(tmpdir(), 'avstem-package-'));
const app = join(out, 'functions');
beforeAll(async () => {
  const bundled = (await bundledApp()) ?? join(out, 'bundled');
  if (bundled.startsWith(out)) await bundleApp(bundled);
  writeFunctions(bundled, app, join(out, 'maps'));
  describePackage(out, { commit: 'a'.repeat(40), isClean: true });
});
afterAll(() => rmSync(out, { recursive: true }));

const entry = (): string => join(app, JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')).main);

/** Nobody listens there. */
const account =
  'AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a;';
const issuer = {
  issuer: 'https://login.example',
  jwksUri: 'https://login.example/jwks',
  audience: 'urn:avstem:api',
  kind: 'ansattporten',
};
const settings = {
  INCIDENT_ID: 'one',
  AzureWebJobsStorage: `DefaultEndpointsProtocol=http;${account}`,
  BLOB_CONNECTION: `DefaultEndpointsProtocol=http;${account}`,
  QUEUE_CONNECTION: `DefaultEndpointsProtocol=http;${account}`,
  STORE_MODULE: pathToFileURL('infra/local/store/sqlite-store.ts').href,
  STORE_FILE: join(out, 'documents.sqlite'),
  TOKEN_ISSUERS: JSON.stringify([issuer]),
  OPERATOR_ORGANISATION: '320000005',
  BUFDIR_ORGANISATION: '320000013',
  PERSON_KEY: Buffer.alloc(32, 7).toString('base64'),
  LOCAL_HOST_BLOB_EVENTS: 'off',
};

function start(change: Readonly<Record<string, string>>, lines: string[]) {
  return startHostProcess({
    bundleFile: entry(),
    hostJsonFile: join(app, 'host.json'),
    port: 0,
    corsOrigins: [],
    appSettings: { ...settings, ...change },
    onLine: (line) => lines.push(line),
  });
}

describe('the package', () => {
  it('starts in the host as it lies there, and describes its API', async () => {
    const host = await start({}, []);
    const answer = await fetch(`http://127.0.0.1:${String(host.ready.port)}/api/openapi.json`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0' });
    await host.stop(500);
  });

  it('with wrong settings ends at once, and tells the name of each and the value of none', async () => {
    const wrong = {
      TOKEN_ISSUERS: JSON.stringify([{ ...issuer, audience: 'unspecified' }]),
      PERSON_KEY: '@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/person-key)',
      INCIDENT_ID: '',
    };
    const lines: string[] = [];
    await expect(start(wrong, lines)).rejects.toThrow('ended before it was ready');
    const told = lines.join('\n');
    expect(told).toContain('Wrong settings: INCIDENT_ID (');
    for (const name of Object.keys(wrong)) expect(told).toContain(name);
    expect(told).not.toMatch(/example|unspecified|KeyVault/);
  });

  it('tells what is in it: every file by its hash, sizes, the commit', () => {
    const sums = readFileSync(join(out, sumsFile), 'utf8').trimEnd().split('\n');
    const told = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]));
    const deployed = ['host.json', 'main.mjs', 'package.json'];
    for (const name of deployed) {
      const sha256 = createHash('sha256')
        .update(readFileSync(join(app, name)))
        .digest('hex');
      expect(told.get(`functions/${name}`)).toBe(sha256);
    }
    expect([...told.keys()].filter((path) => path.startsWith('functions/'))).toHaveLength(deployed.length);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      commit: 'a'.repeat(40),
      isClean: true,
      parts: { functions: { files: 3 } },
    });
    expect(told.has('manifest.json')).toBe(true);
  });
});
