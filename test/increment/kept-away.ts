import type { BlobStore } from '#domain/ports/blob-store.ts';

export interface CountedBlobs extends BlobStore {
  /** Paths read since the last time that they were asked for. */
  takeReads(): string[];
}

/** A store that counts what is read of it. */
export function counted(blobs: BlobStore): CountedBlobs {
  let reads: string[] = [];
  return {
    ...blobs,
    read: (path) => {
      reads.push(path);
      return blobs.read(path);
    },
    takeReads: () => {
      const taken = reads;
      reads = [];
      return taken;
    },
  };
}

/** The same store, but nothing that is kept can be found in it, or is kept: every run is a full one. */
export const withoutKept = (blobs: BlobStore): BlobStore =>
  without(blobs, (path) => path.startsWith('kept/'));

/** Rows are kept, for this store alone, and what their matching came to is not. */
export function withoutMatching(blobs: BlobStore): BlobStore {
  const own = (path: string): string => path.replace(/^kept\//, 'kept-rows/');
  const renamed: BlobStore = {
    ...blobs,
    read: (path) => blobs.read(own(path)),
    replace: (path, ...rest) => blobs.replace(own(path), ...rest),
  };
  return without(renamed, (path) => /^kept\/.*\/matching$/.test(path));
}

function without(blobs: BlobStore, isAway: (path: string) => boolean): BlobStore {
  return {
    ...blobs,
    read: async (path) => (isAway(path) ? null : blobs.read(path)),
    replace: async (path, ...rest) => (isAway(path) ? 'replaced' : blobs.replace(path, ...rest)),
  };
}
