/** A BlobStore in a folder, so that a measured process holds no more in memory than it would with an account. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobStore } from '#domain/ports/blob-store.ts';

/** One process at a time. */
export function folderBlobs(folder: string): BlobStore {
  mkdirSync(folder, { recursive: true });
  const fileOf = (path: string): string => join(folder, encodeURIComponent(path));
  const etagOf = (path: string): string | null => {
    if (!existsSync(fileOf(path))) return null;
    return createHash('sha256')
      .update(readFileSync(fileOf(path)))
      .digest('hex');
  };
  return {
    create: async (path, chunks) => {
      if (existsSync(fileOf(path))) return 'exists';
      writeFileSync(fileOf(path), Buffer.concat(chunks));
      return 'created';
    },
    replace: async (path, bytes, _contentType, etag) => {
      if (etagOf(path) !== etag) return 'changed';
      writeFileSync(fileOf(path), bytes);
      return 'replaced';
    },
    read: async (path) => {
      const etag = etagOf(path);
      return etag === null ? null : { bytes: readFileSync(fileOf(path)), etag };
    },
    list: async function* (prefix) {
      const paths = readdirSync(folder).map(decodeURIComponent).sort();
      for (const path of paths.filter((one) => one.startsWith(prefix))) {
        const { size, mtimeMs } = statSync(fileOf(path));
        yield { path, sizeBytes: size, createdAtMs: mtimeMs };
      }
    },
    delete: async (path) => rmSync(fileOf(path), { force: true }),
    nowMs: async () => Date.now(),
  };
}
