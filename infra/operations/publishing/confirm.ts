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

/** `untold`: it is shown, but the app does not know it, and will raise an alarm. */
export type Confirmation = 'not-shown' | 'untold' | 'confirmed';

/** Looks once whether the site shows what is stored, and tells the app where it does. Can be run again at any time. */
export async function confirmNow(
  blobs: BlobStore,
  origin: string,
  say: (line: string) => void,
): Promise<Confirmation> {
  const stored = await blobs.read(paths.snapshot);
  if (!(await isShown(blobs, origin))) return 'not-shown';
  const snapshot = stored && sha256Hex([stored.bytes]);
  try {
    await reportBuild(blobs, { snapshot, isBuilt: true, atMs: Date.now() });
  } catch (error) {
    say(`shown, but the app was not told: ${error instanceof Error ? error.message : ''}`);
    return 'untold';
  }
  say('shown as stored');
  return 'confirmed';
}

/** @returns whether the site showed in time what is stored, and the app knows it */
export async function confirmShown(
  blobs: BlobStore,
  origin: string,
  say: (line: string) => void,
  { mostMs, pollMs }: Patience = someMinutes,
): Promise<boolean> {
  const startedMs = performance.now();
  for (;;) {
    const outcome = await confirmNow(blobs, origin, say);
    if (outcome !== 'not-shown') return outcome === 'confirmed';
    if (performance.now() - startedMs > mostMs) {
      say('not shown in time');
      return false;
    }
    await wait(pollMs);
  }
}
