import type { BlobStore } from '#domain/ports/blob-store.ts';
import { writeOnce } from '#adapters/blob/containers.ts';
import { splitPath } from '#adapters/blob/path.ts';

interface Held {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly createdAtMs: number;
}

/** A BlobStore in memory, for simulations: held to the same contract as the account's. */
export function memoryBlobs(nowMs: () => number): BlobStore {
  const held = new Map<string, Held>();
  let writes = 0;
  const write = (path: string, chunks: readonly Uint8Array[]) => {
    writes += 1;
    // A copy: what the caller does to its bytes afterwards must not reach into the store.
    held.set(path, { bytes: Buffer.concat(chunks), etag: `"${writes}"`, createdAtMs: nowMs() });
  };
  return {
    create: async (path, chunks) => {
      splitPath(path);
      if (held.has(path)) return 'exists';
      write(path, chunks);
      return 'created';
    },
    replace: async (path, bytes, _contentType, etag) => {
      checkMayChange(path);
      if ((held.get(path)?.etag ?? null) !== etag) return 'changed';
      write(path, [bytes]);
      return 'replaced';
    },
    read: async (path) => {
      splitPath(path);
      const found = held.get(path);
      return found === undefined ? null : { bytes: Buffer.from(found.bytes), etag: found.etag };
    },
    list: async function* (prefix) {
      splitPath(prefix);
      for (const path of [...held.keys()].filter((one) => one.startsWith(prefix)).sort()) {
        const blob = held.get(path);
        if (blob === undefined) continue;
        yield { path, sizeBytes: blob.bytes.byteLength, createdAtMs: blob.createdAtMs };
      }
    },
    delete: async (path) => {
      checkMayChange(path);
      held.delete(path);
    },
    nowMs: async () => nowMs(),
  };
}

/** As an account with bicep/'s immutability would: whoever tries is found by every simulation. */
function checkMayChange(path: string): void {
  const { container } = splitPath(path);
  if (writeOnce.some((name) => name === container)) throw new Error(`${path} cannot be changed or removed`);
}
