import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { identityOf } from './site-store.ts';
import type { PublishedFile, SiteStore } from './site-store.ts';

/**
 * A folder of this process alone, from which something else takes the edition whole, as a Static Web App does. What
 * lay in it before is removed.
 */
export function folderSite(folder: string): SiteStore {
  rmSync(folder, { recursive: true, force: true });
  const files = new Map<string, PublishedFile>();
  let writes = 0;
  return {
    async *list() {
      yield* [...files.values()];
    },
    async read(path) {
      const file = files.get(path);
      return file === undefined ? null : { bytes: readFileSync(join(folder, path)), etag: file.etag };
    },
    async put(path, { bytes, sha256, headers }, etag) {
      if ((files.get(path)?.etag ?? null) !== etag) return null;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      writes += 1;
      const written = String(writes);
      files.set(path, { path, etag: written, identity: identityOf(sha256, headers) });
      return written;
    },
    async remove(path, etag) {
      if (files.get(path)?.etag !== etag) return false;
      rmSync(join(folder, path), { force: true });
      return files.delete(path);
    },
  };
}
