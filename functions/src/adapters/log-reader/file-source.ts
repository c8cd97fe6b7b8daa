import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { LogSource } from '#domain/logs/log-source.ts';

const chunkBytes = 1 << 18;

/** A file on disk, read in pieces; throws as `node:fs` does where it cannot be opened or is no file. */
export function fileSource(path: string): LogSource {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  closeSync(descriptor);
  return {
    byteLength: size,
    *chunks() {
      const file = openSync(path, 'r');
      const chunk = new Uint8Array(chunkBytes);
      try {
        for (;;) {
          const read = readSync(file, chunk);
          if (read === 0) return;
          yield chunk.subarray(0, read);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}
