import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { sha256Hex } from '#use-cases/keys.ts';
import { reportBuild } from '#use-cases/watch-build.ts';
import { changesBetween, hashesOf, keepSame } from './changed-files.ts';
import type { BuildResult } from './build-site.ts';
import type { BuiltSites } from './built-sites.ts';

export interface RebuildSettings {
  readonly blobs: BlobStore;
  readonly sites: BuiltSites;
  readonly build: (
    snapshotFile: string | null,
    outFolder: string,
    signal: AbortSignal,
  ) => Promise<BuildResult>;
  readonly pollMs: number;
  /** Asked before each look at the snapshot; always where it is left out. */
  readonly isWanted?: () => boolean;
  /** A build that failed is tried again after this, or when the snapshot changes. */
  readonly retryMs: number;
  readonly say: (line: string) => void;
}

const snapshotPath = 'public/snapshot.json';
const nothingYet = 'nothing published yet';

/**
 * Builds the site now, and anew whenever the published snapshot changes. In Azure a build job does this, which the
 * publishing starts. A build that fails leaves the served site as it is.
 *
 * @returns resolves `first` when the first build is done, well or not
 */
export function rebuildOnChange(settings: RebuildSettings): {
  first: Promise<undefined>;
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const { promise: first, resolve: firstDone } = Promise.withResolvers<undefined>();
  let builtFrom: string | null = null;
  let failedFrom = { etag: '', atMs: 0 };

  const look = async () => {
    if (settings.isWanted?.() === false) return;
    const snapshot = await settings.blobs.read(snapshotPath);
    const etag = snapshot?.etag ?? nothingYet;
    if (etag === builtFrom) return;
    if (etag === failedFrom.etag && Date.now() - failedFrom.atMs < settings.retryMs) return;
    const isBuilt = await buildFrom(settings, snapshot?.bytes ?? null, stopping.signal);
    if (!stopping.signal.aborted) await tell(settings.blobs, snapshot?.bytes ?? null, isBuilt);
    if (isBuilt) builtFrom = etag;
    else failedFrom = { etag, atMs: Date.now() };
  };

  const watch = async () => {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => {
        settings.say(`Snapshot: ${error instanceof Error ? error.message : ''}`);
      });
      firstDone(undefined);
      await wait(settings.pollMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const watching = watch();
  const stop = async () => {
    stopping.abort();
    await watching;
  };
  return { first, stop };
}

/** What a failed build leaves standing is the old site: the sweep raises an alarm of it. */
function tell(blobs: BlobStore, snapshot: Uint8Array | null, isBuilt: boolean): Promise<void> {
  const sha256 = snapshot && sha256Hex([snapshot]);
  return reportBuild(blobs, { snapshot: sha256, isBuilt, atMs: Date.now() });
}

/** @returns how many files are new, for the log */
function swapOnlyChanges(sites: BuiltSites, folder: string): string {
  const before = sites.current();
  const after = hashesOf(folder);
  const changes = changesBetween(before === null ? new Map() : hashesOf(before), after);
  if (before !== null) keepSame(before, folder, changes);
  sites.swapTo(folder);
  return `${changes.added.length + changes.changed.length} of ${after.size} files are new`;
}

async function buildFrom(
  settings: RebuildSettings,
  bytes: Uint8Array | null,
  signal: AbortSignal,
): Promise<boolean> {
  const { sites, say } = settings;
  const folder = sites.next();
  const snapshotFile = bytes === null ? null : `${folder}.snapshot.json`;
  if (snapshotFile !== null) writeFileSync(snapshotFile, bytes ?? '');
  const startedMs = Date.now();
  const result = await settings.build(snapshotFile, folder, signal);
  if (snapshotFile !== null) rmSync(snapshotFile, { force: true });
  if (result.ok) {
    const told = swapOnlyChanges(sites, folder);
    say(`${new Date().toISOString()} information site: built in ${Date.now() - startedMs} ms, ${told}`);
    return true;
  }
  rmSync(folder, { recursive: true, force: true });
  if (!signal.aborted) {
    say(`NETTSTEDET BLE IKKE BYGGET. Det som vises, er det forrige.\n${result.output}`);
  }
  return false;
}
