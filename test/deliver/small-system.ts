/** The system without its site: storage, issuer and functions, as `npm start` runs them, for tests of the API alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appSettings } from '#local/run/app-settings.ts';
import { openDataFolder } from '#local/run/data-folder.ts';
import { runAzurite, runFunctions, runIssuer } from '#local/run/parts.ts';
import { running } from '#local/run/running.ts';
import { createStorage } from '#local/run/storage.ts';
import { choosePorts } from '#local/setup/ports.ts';
import { bundledApp } from '../support/bundled-app.ts';

export interface SmallSystem {
  readonly api: string;
  readonly issuer: string;
  /** Where the keys of the ready programs are: `client-<id>.jwk.json`. */
  readonly keys: string;
  ask<T>(user: string, method: string, path: string, body?: string): Promise<T>;
  stop(): Promise<void>;
}

export async function startSmallSystem(): Promise<SmallSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-deliver-'));
  const data = openDataFolder(join(folder, 'data'), false);
  if (!data.ok) throw new Error(data.reason);
  const place = { paths: data.paths, say: () => undefined };
  const ports = await choosePorts({ api: 7371, issuer: 7372, blob: 10300, queue: 10301 }, () => undefined);
  const [api, issuer] = [`http://127.0.0.1:${ports.api}/api`, `http://127.0.0.1:${ports.issuer}`];
  const parts = running();
  const azurite = await runAzurite(place, ports.blob, ports.queue);
  await parts.add(() => azurite.stop(1200));
  const { connection } = azurite.ready;
  await createStorage(connection);
  const login = await runIssuer(place, ports.issuer, 'http://127.0.0.1:1');
  await parts.add(() => login.stop(300));
  const settings = appSettings(place.paths, connection, { api, issuer, site: 'http://127.0.0.1:1' });
  const functions = await runFunctions(place, ports.api, settings, (await bundledApp()) ?? undefined);
  await parts.add(() => functions.stop(2500));
  return {
    api,
    issuer,
    keys: place.paths.issuerKeys,
    async ask<T>(user: string, method: string, path: string, body?: string): Promise<T> {
      const token = await tokenOf(issuer, user);
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${api}/${path}`, { method, headers, ...(body !== undefined && { body }) });
      if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
      return answer.json() as Promise<T>;
    },
    async stop() {
      await parts.stopAll();
      data.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function tokenOf(issuer: string, user: string): Promise<string> {
  const body = new URLSearchParams({ user });
  return (await fetch(`${issuer}/local/token`, { method: 'POST', body })).text();
}
