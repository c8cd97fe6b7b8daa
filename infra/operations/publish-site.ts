/**
 * `npm run --silent publish-site`: builds the site from the stored public state and publishes what changed.
 *
 *   (nothing)           into the container SITE_CONTAINER (`site`) of the account SITE_CONNECTION
 *   --folder FOLDER     into a folder instead, from which a Static Web App is filled
 *   --unless-shown URL  with it: makes nothing where the site at URL shows what is stored already, and tells the app
 *   --confirm URL       publishes nothing; waits until the site at URL shows what is stored, and tells the app, which
 *                       raises an alarm where nobody says so for half an hour
 *
 * Settings, in the environment: PUBLIC_BLOB_CONNECTION or BLOB_CONNECTION (where the state is; an address or a
 * connection string), SITE_CONNECTION (the same account where it is left out), AVSTEM_ORIGIN (where the site is public)
 * and PORTAL_SETTINGS (JSON, where staff log in and where the API is; without a portal AVSTEM_API says that). Can be
 * run again at any time, and by two at once. Exit 0: what shall be published is; 1: it is not, or the app could not be
 * told, and can be tried again; 2: a setting is missing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BlobServiceClient } from '@azure/storage-blob';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { blobAccount } from '#adapters/config/stores.ts';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { buildSite } from '#local/site-server/build-site.ts';
import type { Changes } from '#local/site-server/changed-files.ts';
import { operatorsIdentity } from './identity.ts';
import { azureSite } from './publishing/azure-site.ts';
import { confirmNow, confirmShown } from './publishing/confirm.ts';
import { folderSite } from './publishing/folder-site.ts';
import { publishNewest } from './publishing/publish-newest.ts';
import type { SiteStore } from './publishing/site-store.ts';

const options = {
  folder: { type: 'string' },
  'unless-shown': { type: 'string' },
  confirm: { type: 'string' },
} as const;
const { values } = parseArgs({ options });
const withoutSlash = (address: string): string => address.replace(/\/$/, '');

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

async function openSite(account: () => BlobServiceClient): Promise<SiteStore> {
  // npm runs this in the root, whoever asked from where.
  if (values.folder !== undefined) return folderSite(resolve(process.env['INIT_CWD'] ?? '.', values.folder));
  const container = account().getContainerClient(process.env['SITE_CONTAINER'] ?? 'site');
  await container.createIfNotExists();
  return azureSite(container);
}

async function publish(blobs: BlobStore, site: SiteStore): Promise<void> {
  const { PORTAL_SETTINGS } = process.env;
  const workshop = mkdtempSync(join(tmpdir(), 'avstem-publish-'));
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  try {
    const { changes, buildMs, uploadMs } = await publishNewest({
      blobs,
      site,
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
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  const { BLOB_CONNECTION, PUBLIC_BLOB_CONNECTION, SITE_CONNECTION } = process.env;
  const stateConnection = PUBLIC_BLOB_CONNECTION ?? BLOB_CONNECTION;
  if (!stateConnection) {
    console.error('neither PUBLIC_BLOB_CONNECTION nor BLOB_CONNECTION is set: where is the public state?');
    return 2;
  }
  const identity = operatorsIdentity();
  const blobs = azureBlobs(blobAccount(stateConnection, identity));
  if (values.confirm !== undefined) {
    const isConfirmed = await confirmShown(blobs, withoutSlash(values.confirm), console.log);
    return isConfirmed ? 0 : 1;
  }
  const shownAt = values['unless-shown'];
  if (shownAt !== undefined) {
    // Told again each time: a run before may have put the pages up and ended before it said so.
    const outcome = await confirmNow(blobs, withoutSlash(shownAt), console.log);
    if (outcome !== 'not-shown') return outcome === 'confirmed' ? 0 : 1;
  }
  await publish(blobs, await openSite(() => blobAccount(SITE_CONNECTION ?? stateConnection, identity)));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
