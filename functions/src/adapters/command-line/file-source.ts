/** A log file on disk as the reader wants it: read in chunks, as often as asked. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { LogSource } from '#domain/logs/log-source.ts';

const chunkBytes = 1 << 20;

/** @returns null where there is no such file, or it is no file that can be read */
export function fileSource(path: string): LogSource | null {
  try {
    const descriptor = openSync(path, 'r');
    const stat = fstatSync(descriptor);
    closeSync(descriptor);
    return stat.isFile() ? { byteLength: stat.size, chunks: () => readChunks(path) } : null;
  } catch {
    return null;
  }
}

function* readChunks(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes);
      const length = readSync(descriptor, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
