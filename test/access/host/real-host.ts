/**
 * The API as it is deployed, bundled and in the local host, and nothing else: its documents in a file that the test
 * writes to, its tokens from the test's own issuers. What needs blobs or queues fails here, and is tested elsewhere.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Incident } from '#domain/incident/incident.ts';
import { startHostProcess } from '#local/host/start-host.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { putDocument } from '#use-cases/documents.ts';
import { keys } from '#use-cases/keys.ts';
import { bundledApp } from '../../support/bundled-app.ts';
import { audience, keyServer, machineIssuer, personIssuer, startKeyServer } from '../made-tokens.ts';

/** Nobody listens there. */
const nowhere = (path: string) => `http://127.0.0.1:9/${path}`;
const account = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==';
const storage = `${account};BlobEndpoint=${nowhere('a')};QueueEndpoint=${nowhere('a')};`;

export interface RealHost {
  readonly port: number;
  readonly lines: readonly string[];
  /** What the host was given to run, by name. */
  readonly functions: readonly string[];
  /** What Bufdir keeps of services, from now on. */
  keepIncident(incident: Incident): Promise<void>;
  ask(path: string, init?: RequestInit & { readonly duplex?: 'half' }): Promise<Response>;
  stop(): Promise<void>;
}

export async function startRealHost(
  incident: Incident,
  settings: Readonly<Record<string, string>>,
): Promise<RealHost> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-access-'));
  const keySets = await startKeyServer();
  const app = (await bundledApp())!;
  const file = join(folder, 'documents.sqlite');
  const documents = sqliteStore(file);
  const keepIncident = (kept: Incident) => putDocument(documents, keys.incident(incident.id), kept);
  await keepIncident(incident);
  const lines: string[] = [];
  const host = await startHostProcess({
    bundleFile: join(app, 'main.mjs'),
    hostJsonFile: 'functions/host.json',
    port: 0,
    corsOrigins: ['https://portal.test'],
    onLine: (line) => lines.push(line),
    appSettings: {
      INCIDENT_ID: incident.id,
      BLOB_CONNECTION: storage,
      QUEUE_CONNECTION: storage,
      STORE_MODULE: pathToFileURL('infra/local/store/sqlite-store.ts').href,
      STORE_FILE: file,
      TOKEN_ISSUERS: JSON.stringify([
        { issuer: personIssuer, jwksUri: `${keySets}/person`, audience, kind: 'ansattporten' },
        { issuer: machineIssuer, jwksUri: `${keySets}/machine`, audience, kind: 'maskinporten' },
      ]),
      OPERATOR_ORGANISATION: '320000005',
      BUFDIR_ORGANISATION: '320000013',
      PERSON_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOCAL_HOST_BLOB_EVENTS: 'off',
      ...settings,
    },
  });
  const { port, functions } = host.ready;
  return {
    port,
    functions,
    lines,
    keepIncident,
    ask: (path, init) => fetch(`http://127.0.0.1:${String(port)}/api/${path}`, init),
    async stop() {
      await host.stop(500);
      documents.close();
      keyServer.close();
      keyServer.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
