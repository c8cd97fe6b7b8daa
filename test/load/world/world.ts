/**
 * The real parts as processes: Azurite, and as many function hosts as asked for over the same storage and the same
 * document store. The issuer is in this process, as are the clients. A host may be killed, and another started.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { queueNames } from '#domain/ports/queue.ts';
import { startAzurite } from '#local/azurite/azurite.ts';
import { startHostProcess } from '#local/host/start-host.ts';
import type { HostChild } from '#local/host/start-host.ts';
import { startIssuer } from '#local/issuer/issuer.ts';
import type { OrganisationOf } from '#local/issuer/users.ts';
import { appSettings, audience } from '#local/run/app-settings.ts';
import { bundleApp } from '#local/run/bundle-app.ts';
import { dataPaths, root } from '#local/run/paths.ts';
import { blobContainers, createStorage } from '#local/run/storage.ts';
import { bundledApp } from '../../support/bundled-app.ts';

export interface WorldSettings {
  readonly folder: string;
  readonly organisationOf: OrganisationOf;
  /**
   * Azurite's files are written whole at each change, so that on a disk it soon waits for itself; nobody kills it here.
   */
  readonly storage: 'memory' | 'disk';
  /** Of the hosts; the deployed one where it is left out. */
  readonly hostJsonFile?: string;
  /** Of the hosts, beside the app's own settings. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface PartOfWorld {
  readonly name: string;
  readonly pid: number;
}

export interface LoadWorld {
  readonly storeFile: string;
  readonly connection: string;
  /** What the hosts have written that is no plain line of a request. */
  readonly complaints: string[];
  /** The address of one host after the other, as a load balancer gives it. */
  api(): string;
  /** Those that run. */
  parts(): PartOfWorld[];
  tokenOf(user: string): Promise<string>;
  /** The first of them hears of new blobs, as the one that Event Grid tells. */
  startHosts(count: number, environment?: Readonly<Record<string, string>>): Promise<void>;
  /** SIGKILL to the host that was started first of those that run. */
  killFirstHost(): Promise<void>;
  /** All hosts, and everything that is held. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** The product's own: the local host otherwise gives one machine more. */
const productLimits = { UPLOADS_AT_ONCE: '4' };
/** Half of what a token holds. */
const tokenUseMs = 5 * 60_000;
const stopTimeoutMs = 20_000;

export async function startWorld(settings: WorldSettings): Promise<LoadWorld> {
  const paths = dataPaths(settings.folder);
  mkdirSync(settings.folder, { recursive: true });
  const bundling = bundledApp();
  const { organisationOf } = settings;
  const issuer = await startIssuer(paths.issuerKeys, 0, { audience, siteOrigins: [], organisationOf });
  const azuriteFolder = settings.storage === 'disk' ? paths.azurite : null;
  const azurite = await startAzurite({ folder: azuriteFolder, blobPort: 0, queuePort: 0 });
  const { connection } = azurite.ready;
  await createStorage(connection);
  const app = (await bundling) ?? paths.functions;
  if (app === paths.functions) await bundleApp(app);
  const addresses = { site: 'http://127.0.0.1', api: 'http://127.0.0.1/api', issuer: issuer.base };
  const ofApp = { ...appSettings(paths, connection, addresses), ...productLimits, ...settings.environment };

  const complaints: string[] = [];
  let hosts: HostChild[] = [];
  let started = 0;
  let asked = 0;
  const names = new Map<HostChild, string>();
  const startHost = async (
    isFirst: boolean,
    environment: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const name = `host ${++started}`;
    const host = await startHostProcess({
      bundleFile: join(app, 'main.mjs'),
      hostJsonFile: settings.hostJsonFile ?? join(root, 'functions/host.json'),
      port: 0,
      corsOrigins: [],
      appSettings: { ...ofApp, LOCAL_HOST_BLOB_EVENTS: isFirst ? 'on' : 'off', ...environment },
      onLine: (line) => {
        if (isComplaint(line)) complaints.push(`${name}: ${line}`);
      },
    });
    names.set(host, name);
    hosts.push(host);
  };
  const tokens = new Map<string, { readonly token: Promise<string>; readonly untilMs: number }>();
  const newToken = async (user: string): Promise<string> => {
    const body = new URLSearchParams({ user });
    return (await fetch(`${issuer.base}/local/token`, { method: 'POST', body })).text();
  };
  const stopHosts = async (): Promise<void> => {
    const stopping = hosts;
    hosts = [];
    await Promise.all(stopping.map((host) => host.stop(stopTimeoutMs)));
  };

  return {
    storeFile: paths.store,
    connection,
    complaints,
    api: () => `http://127.0.0.1:${hosts[asked++ % hosts.length]!.ready.port}/api`,
    parts: () => [
      ...hosts.map((host) => ({ name: names.get(host)!, pid: host.pid })),
      { name: 'Azurite', pid: azurite.pid },
      { name: 'clients', pid: process.pid },
    ],
    tokenOf(user) {
      const held = tokens.get(user);
      if (held !== undefined && held.untilMs > performance.now()) return held.token;
      const token = newToken(user);
      tokens.set(user, { token, untilMs: performance.now() + tokenUseMs });
      return token;
    },
    async startHosts(count, environment = {}) {
      for (let i = 0; i < count; i++) await startHost(hosts.length === 0, environment);
    },
    async killFirstHost() {
      const host = hosts.shift()!;
      process.kill(host.pid, 'SIGKILL');
      await host.gone;
    },
    async empty() {
      await stopHosts();
      for (const end of ['', '-wal', '-shm']) rmSync(paths.store + end, { force: true });
      await emptyAccount(connection);
    },
    async stop() {
      await stopHosts();
      await azurite.stop();
      await issuer.close();
    },
  };
}

/** Warnings and worse; the platform's log has a line for each request too. */
function isComplaint(line: string): boolean {
  return / (warning|error|critical) /.test(line) || !/^\d{4}-\d\d-\d\dT/.test(line);
}

async function emptyAccount(connection: string): Promise<void> {
  const blobs = BlobServiceClient.fromConnectionString(connection);
  for (const name of blobContainers) {
    const container = blobs.getContainerClient(name);
    for await (const blob of container.listBlobsFlat()) await container.deleteBlob(blob.name);
  }
  const queues = QueueServiceClient.fromConnectionString(connection);
  for (const name of queueNames.flatMap((queue) => [queue, `${queue}-poison`])) {
    await queues.getQueueClient(name).clearMessages();
  }
}
