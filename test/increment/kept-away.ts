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
export function withoutKept(blobs: BlobStore): BlobStore {
  const isKept = (path: string): boolean => path.startsWith('kept/');
  return {
    ...blobs,
    read: async (path) => (isKept(path) ? null : blobs.read(path)),
    replace: async (path, ...rest) => (isKept(path) ? 'replaced' : blobs.replace(path, ...rest)),
  };
}
