import { identityOf } from './site-store.ts';
import type { PublishedFile, SiteFile, SiteStore } from './site-store.ts';

/** For tests: as a container, in memory. */
export function memorySite(): SiteStore {
  const files = new Map<string, PublishedFile & { readonly bytes: Uint8Array }>();
  let writes = 0;
  return {
    async *list() {
      yield* [...files.values()];
    },
    read: async (path) => files.get(path) ?? null,
    put: async (path, { bytes, sha256, headers }: SiteFile, etag) => {
      if ((files.get(path)?.etag ?? null) !== etag) return null;
      writes += 1;
      files.set(path, { path, etag: `"${writes}"`, identity: identityOf(sha256, headers), bytes });
      return `"${writes}"`;
    },
    remove: async (path, etag) => files.get(path)?.etag === etag && files.delete(path),
  };
}
