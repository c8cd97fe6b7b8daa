/**
 * `npm run --silent publish-site`: builds the site from the stored public state and publishes what changed.
 * Settings, in the environment: BLOB_CONNECTION (where the state is; an address or a connection string),
 * SITE_CONNECTION (the account that visitors are served from; BLOB_CONNECTION where it is left out), SITE_CONTAINER
 * (`site`), AVSTEM_ORIGIN (where the site is public) and PORTAL_SETTINGS (JSON, where staff log in and where the API
 * is; without a portal AVSTEM_API says that). Can be run again at any time, and by two at once. Exit 0: what shall be
 * published is; 1: it is not, and can be tried again; 2: a setting is missing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { blobAccount } from '#adapters/config/stores.ts';
import { buildSite } from '#local/site-server/build-site.ts';
import type { Changes } from '#local/site-server/changed-files.ts';
import { operatorsIdentity } from './identity.ts';
import { azureSite } from './publishing/azure-site.ts';
import { publishNewest } from './publishing/publish-newest.ts';

/** More than so many of a kind are counted and not named. */
const mostNamed = 40;

function printChanges({ added, changed, removed, same }: Changes): void {
  for (const [word, paths] of Object.entries({ new: added, changed, gone: removed })) {
    for (const path of paths.slice(0, mostNamed)) console.log(`${word.padEnd(8)} ${path}`);
    if (paths.length > mostNamed) console.log(`${word.padEnd(8)} … and ${paths.length - mostNamed} more`);
  }
  const counts = `${added.length} new, ${changed.length} changed, ${removed.length} gone, ${same.length} the same`;
  console.log(`files: ${counts}`);
}

async function main(): Promise<number> {
  const { BLOB_CONNECTION, PUBLIC_BLOB_CONNECTION, SITE_CONNECTION, SITE_CONTAINER, PORTAL_SETTINGS } =
    process.env;
  const stateConnection = PUBLIC_BLOB_CONNECTION ?? BLOB_CONNECTION;
  const identity = operatorsIdentity();
  if (!stateConnection) {
    console.error('BLOB_CONNECTION is not set: where is the public state?');
    return 2;
  }
  const container = blobAccount(SITE_CONNECTION ?? stateConnection, identity).getContainerClient(
    SITE_CONTAINER ?? 'site',
  );
  await container.createIfNotExists();
  const workshop = mkdtempSync(join(tmpdir(), 'avstem-publish-'));
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  try {
    const { changes, buildMs, uploadMs } = await publishNewest({
      blobs: azureBlobs(blobAccount(stateConnection, identity)),
      site: azureSite(container),
      workshop,
      build: (snapshotFile, folder) =>
        buildSite(snapshotFile, folder, stopping.signal, { AVSTEM_BUILT_AT: new Date().toISOString() }),
      ...(PORTAL_SETTINGS && { portalSettings: PORTAL_SETTINGS }),
      nowMs: () => performance.now(),
      // Long enough for another publisher to end, and never twice the same.
      pause: () => wait(2000 + Math.random() * 8000),
    });
    printChanges(changes);
    console.log(`built in ${(buildMs / 1000).toFixed(1)} s, published in ${(uploadMs / 1000).toFixed(1)} s`);
    return 0;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
