// The parts of the system on one machine, each a process of its own that is started again if it ends.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAzurite } from '../azurite/azurite.ts';
import { bundleApp } from './bundle-app.ts';
import { startHostProcess } from '../host/start-host.ts';
import { startChild } from '../process/child.ts';
import { supervise } from '../process/supervise.ts';
import { audience } from './app-settings.ts';
import type { Addresses } from './app-settings.ts';
import { childLog } from './child-log.ts';
import { root } from './paths.ts';
import type { DataPaths } from './paths.ts';
import { portalSettings } from './portal-settings.ts';

export interface Place {
  readonly paths: DataPaths;
  readonly say: (line: string) => void;
}

export function runAzurite({ paths, say }: Place, blobPort: number, queuePort: number) {
  return supervise('Azurite', () => startAzurite({ folder: paths.azurite, blobPort, queuePort }), say);
}

export function runIssuer({ paths, say }: Place, port: number, siteOrigin: string) {
  const file = fileURLToPath(new URL('../issuer/issuer-process.ts', import.meta.url));
  const args = [paths.issuerKeys, String(port), audience, siteOrigin];
  const onLine = childLog(paths.logs, 'issuer', say);
  return supervise(
    'Innloggingen',
    () => startChild<{ base: string }>({ name: 'The issuer', file, args, onLine }),
    say,
  );
}

/** Its first build takes half a minute, and minutes on a slow or busy machine: that is no failure. */
const firstBuildMs = 5 * 60_000;

/** @param builtSite a folder that is served as it is; without it the site is built, and anew at every change */
export function runSite(
  { paths, say }: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
  addresses: Addresses,
  builtSite?: string,
) {
  const file = fileURLToPath(new URL('../site-server/site-process.ts', import.meta.url));
  const args = [paths.site, String(port)];
  const env = {
    ...settings,
    PORTAL_SETTINGS: JSON.stringify(portalSettings(addresses)),
    ...(builtSite !== undefined && { BUILT_SITE: builtSite }),
  };
  const onLine = childLog(paths.logs, 'site', say);
  const child = { name: 'The site', file, args, env, onLine, readyTimeoutMs: firstBuildMs };
  return supervise('Nettstedet', () => startChild<{ port: number }>(child), say);
}

/**
 * The function app as in Azure: bundled, and run by the host.
 * @param bundled the folder of one that is bundled already; else it is bundled now
 */
export async function runFunctions(
  { paths, say }: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
  bundled?: string,
) {
  if (bundled === undefined) await bundleApp(paths.functions);
  const child = {
    bundleFile: join(bundled ?? paths.functions, 'main.mjs'),
    hostJsonFile: join(root, 'functions/host.json'),
    port,
    corsOrigins: [settings['SITE_BASE'] ?? ''],
    appSettings: settings,
    onLine: childLog(paths.logs, 'functions', say),
  };
  return supervise('Funksjonene', () => startHostProcess(child), say);
}
