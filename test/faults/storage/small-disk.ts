/**
 * A disk so small that it can be filled: a tmpfs, mounted for the test alone, which answers ENOSPC as any disk does. To
 * mount one takes root; where that is not to be had the reason is told, and nothing stands in for it.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  freeBytes(): number;
  /** Takes what is left but for so much, and whatever comes free until the disk is freed. */
  fill(leftBytes?: number): void;
  free(): void;
  unmount(): void;
}

export type Mounted =
  { readonly ok: true; readonly disk: SmallDisk } | { readonly ok: false; readonly reason: string };

/** Large ones first, so that nobody else is told of a success while it fills. */
const pieces = [Buffer.alloc(1 << 20, 1), Buffer.alloc(1 << 12, 1)];
const refillMs = 20;

export function mountSmallDisk(sizeBytes: number): Mounted {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-disk-'));
  const asked = ['-t', 'tmpfs', '-o', `size=${String(sizeBytes)}`, 'tmpfs', folder];
  const { status, stderr, error } = spawnSync('mount', asked, { encoding: 'utf8' });
  if (status === 0) {
    const disk = smallDisk(folder);
    // It is mounted when a file of tests is read, also where none of them runs.
    process.once('exit', () => disk.unmount());
    return { ok: true, disk };
  }
  rmSync(folder, { recursive: true });
  return { ok: false, reason: error?.message ?? stderr.trim() };
}

function smallDisk(folder: string): SmallDisk {
  const ballast = join(folder, 'ballast');
  let refilling: NodeJS.Timeout | undefined;
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  const free = (): void => {
    clearInterval(refilling);
    rmSync(ballast, { force: true });
  };
  return {
    folder,
    freeBytes,
    fill(leftBytes = 0) {
      const take = (): void => append(ballast, freeBytes() - leftBytes);
      take();
      if (leftBytes === 0) refilling = setInterval(take, refillMs);
    },
    free,
    unmount() {
      free();
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As many of these bytes as there is room for. */
function append(file: string, bytes: number): void {
  const descriptor = openSync(file, 'a');
  let left = bytes;
  try {
    for (const piece of pieces) {
      for (; left >= piece.length; left -= piece.length) writeSync(descriptor, piece);
    }
  } catch {
    // Full: somebody else was faster.
  } finally {
    closeSync(descriptor);
  }
}
