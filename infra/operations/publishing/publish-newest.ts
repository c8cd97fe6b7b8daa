import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { BuildResult } from '#local/site-server/build-site.ts';
import type { Changes } from '#local/site-server/changed-files.ts';
import { referenceFiles, settingsFiles } from './beside.ts';
import { editionOf } from './edition.ts';
import { publishEdition } from './publish-edition.ts';
import type { SiteStore } from './site-store.ts';

export interface Newest {
  readonly blobs: BlobStore;
  readonly site: SiteStore;
  /** A folder of its own to build in. */
  readonly workshop: string;
  readonly build: (snapshotFile: string | null, folder: string) => Promise<BuildResult>;
  /** The portal's, as JSON. */
  readonly portalSettings?: string;
  readonly nowMs: () => number;
  pause(): Promise<void>;
}

export interface Published {
  readonly changes: Changes;
  readonly buildMs: number;
  readonly uploadMs: number;
}

const snapshotPath = 'public/snapshot.json';
const maxRounds = 5;

/**
 * Builds the site from what shall be published, and publishes it; again, where that changed meanwhile.
 * @throws where the site could not be built: what is published stays as it is
 */
export async function publishNewest(newest: Newest): Promise<Published> {
  const { blobs, site, nowMs, pause } = newest;
  for (let round = 0; round < maxRounds; round++) {
    const snapshot = await blobs.read(snapshotPath);
    const isCurrent = async () => (await blobs.read(snapshotPath))?.etag === snapshot?.etag;
    const startedMs = nowMs();
    const folder = await built(newest, snapshot?.bytes ?? null);
    const builtMs = nowMs();
    const settings = settingsFiles(folder, newest.portalSettings);
    const edition = editionOf(folder, new Map([...(await referenceFiles(blobs)), ...settings]));
    const outcome = await publishEdition({ site, isCurrent, pause }, edition);
    if (outcome.kind === 'published' && (await isCurrent())) {
      return { changes: outcome.changes, buildMs: builtMs - startedMs, uploadMs: nowMs() - builtMs };
    }
  }
  throw new Error('what shall be published kept changing');
}

async function built({ workshop, build }: Newest, snapshot: Uint8Array | null): Promise<string> {
  const folder = join(workshop, 'site');
  const file = snapshot && join(workshop, 'snapshot.json');
  if (file && snapshot) writeFileSync(file, snapshot);
  rmSync(folder, { recursive: true, force: true });
  const result = await build(file, folder);
  if (!result.ok) throw new Error(`the site was not built; what is published stays:\n${result.output}`);
  return folder;
}
