import { setTimeout as wait } from 'node:timers/promises';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { paths, sha256Hex } from '#use-cases/keys.ts';
import { reportBuild } from '#use-cases/watch-build.ts';
import { isShown } from './shown.ts';

export interface Patience {
  readonly mostMs: number;
  readonly pollMs: number;
}

/** A static host takes a moment to serve what it was given. */
const someMinutes: Patience = { mostMs: 5 * 60_000, pollMs: 5000 };

/** @returns whether the site showed in time what is stored; then the app knows it too, if it may be told */
export async function confirmShown(
  blobs: BlobStore,
  origin: string,
  say: (line: string) => void,
  { mostMs, pollMs }: Patience = someMinutes,
): Promise<boolean> {
  const startedMs = performance.now();
  for (;;) {
    const stored = await blobs.read(paths.snapshot);
    if (await isShown(blobs, origin)) {
      const snapshot = stored && sha256Hex([stored.bytes]);
      await reportBuild(blobs, { snapshot, isBuilt: true, atMs: Date.now() }).catch((error: unknown) => {
        say(`shown, but the app was not told: ${error instanceof Error ? error.message : ''}`);
      });
      say('shown as stored');
      return true;
    }
    if (performance.now() - startedMs > mostMs) {
      say('not shown in time');
      return false;
    }
    await wait(pollMs);
  }
}
