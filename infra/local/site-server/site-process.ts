// Builds and serves the site: `site-process.ts FOLDER PORT`, with BLOB_CONNECTION and PORTAL_SETTINGS set. With
// BUILT_SITE, a folder, that is served instead and nothing is built; with SITE_REBUILD=asked it is only what is served
// first, and the site is built anew when somebody asks for a public page after a change.
import type { AddressInfo } from 'node:net';
import { BlobServiceClient } from '@azure/storage-blob';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { finishWithParent, sayReady } from '../process/parent.ts';
import { buildSite } from './build-site.ts';
import { builtSites } from './built-sites.ts';
import { pagesAsked } from './pages-asked.ts';
import { rebuildOnChange } from './rebuilder.ts';
import type { RebuildSettings } from './rebuilder.ts';
import { watchReferenceVersions } from './reference-versions.ts';
import { deployedWith } from './deployed.ts';
import { siteServer } from './site-server.ts';

const [folder = '', port = '0'] = process.argv.slice(2);
const blobs = azureBlobs(BlobServiceClient.fromConnectionString(process.env['BLOB_CONNECTION'] ?? ''));
const sites = builtSites(folder);
const builtSite = process.env['BUILT_SITE'] ?? null;
const isWhenAsked = process.env['SITE_REBUILD'] === 'asked';
const current = () => (isWhenAsked ? (sites.current() ?? builtSite) : (builtSite ?? sites.current()));
const versions = watchReferenceVersions(blobs, 5000);
const deployed = deployedWith(process.env['PORTAL_SETTINGS'] ?? '');
const server = siteServer(current, deployed, versions.beside);
await new Promise<void>((resolve, reject) => {
  server.once('error', reject);
  server.listen(Number(port), '127.0.0.1', resolve);
});
/** Where posters, feeds and extracts lead while nobody has named a public address. */
const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const say = (line: string) => console.error(line);
const build: RebuildSettings['build'] = (snapshotFile, outFolder, signal) =>
  buildSite(snapshotFile, outFolder, signal, {
    AVSTEM_BUILT_AT: new Date().toISOString(),
    AVSTEM_ORIGIN: process.env['AVSTEM_ORIGIN'] ?? here,
  });
const watch = isWhenAsked ? { pollMs: 200, isWanted: pagesAsked(server) } : { pollMs: 2000 };
const rebuilder =
  builtSite === null || isWhenAsked
    ? rebuildOnChange({ blobs, sites, build, ...watch, retryMs: 60_000, say })
    : null;
finishWithParent(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([rebuilder?.stop(), versions.stop()]);
});
if (current() === null) await rebuilder?.first;
sayReady({ port: Number(new URL(here).port) });
