/**
 * The real parts behind the API: Azurite and the function host as processes, the issuer in this one. No site is built,
 * so that it starts in a second or two; a process of it may be killed at any time and started again.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAzurite } from '#local/azurite/azurite.ts';
import type { AzuriteChild } from '#local/azurite/azurite.ts';
import { bundleApp } from '#local/run/bundle-app.ts';
import { startHostProcess } from '#local/host/start-host.ts';
import type { HostChild } from '#local/host/start-host.ts';
import { startIssuer } from '#local/issuer/issuer.ts';
import { sampleOrganisationOf } from '#local/issuer/sample-organisations.ts';
import { appSettings, audience } from '#local/run/app-settings.ts';
import { dataPaths } from '#local/run/paths.ts';
import { createStorage } from '#local/run/storage.ts';
import { bundledApp } from './bundled-app.ts';

export interface Backend {
  readonly storeFile: string;
  /** Of the storage account. */
  readonly connection: string;
  /** What the host has written, line by line. */
  readonly lines: string[];
  api(): string;
  host(): HostChild;
  azurite(): AzuriteChild;
  tokenOf(user: string): Promise<string>;
  killHost(): Promise<void>;
  /** SIGKILL where it still runs, and a new one at the same address. */
  restartHost(environment?: Readonly<Record<string, string>>): Promise<void>;
  restartAzurite(): Promise<void>;
  stop(): Promise<void>;
}

/** A message that a killed host had taken comes again this soon. */
const leaseMs = '2000';

/** @param environment of the host process, beside the app's settings */
export async function startBackend(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Backend> {
  const paths = dataPaths(folder);
  mkdirSync(folder, { recursive: true });
  const bundling = bundledApp();
  const issuerSettings = { audience, siteOrigins: [], organisationOf: sampleOrganisationOf() };
  const issuer = await startIssuer(paths.issuerKeys, 0, issuerSettings);
  let azurite = await startAzurite({ folder: paths.azurite, blobPort: 0, queuePort: 0 });
  const { blobPort, queuePort, connection } = azurite.ready;
  await createStorage(connection);
  const app = (await bundling) ?? paths.functions;
  if (app === paths.functions) await bundleApp(app);

  const addresses = { site: 'http://127.0.0.1', api: 'http://127.0.0.1/api', issuer: issuer.base };
  const settings = appSettings(paths, connection, addresses);
  const lines: string[] = [];
  let port = 0;
  const startHost = (given: Readonly<Record<string, string>>): Promise<HostChild> =>
    startHostProcess({
      bundleFile: join(app, 'main.mjs'),
      hostJsonFile: join(import.meta.dirname, 'backend-host.json'),
      port,
      corsOrigins: [],
      appSettings: { ...settings, LOCAL_HOST_LEASE_MS: leaseMs, ...given },
      onLine: (line) => lines.push(line),
    });
  let host = await startHost(environment);
  port = host.ready.port;

  return {
    storeFile: paths.store,
    connection,
    lines,
    api: () => `http://127.0.0.1:${port}/api`,
    host: () => host,
    azurite: () => azurite,
    async tokenOf(user) {
      const body = new URLSearchParams({ user });
      return (await fetch(`${issuer.base}/local/token`, { method: 'POST', body })).text();
    },
    killHost: () => kill(host),
    async restartHost(given = {}) {
      await kill(host);
      host = await startHost(given);
    },
    async restartAzurite() {
      await kill(azurite);
      azurite = await startAzurite({ folder: paths.azurite, blobPort, queuePort });
    },
    async stop() {
      await host.stop();
      await azurite.stop();
      await issuer.close();
    },
  };
}

async function kill(child: { readonly pid: number; readonly gone: Promise<number | string> }): Promise<void> {
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
  await child.gone;
}
