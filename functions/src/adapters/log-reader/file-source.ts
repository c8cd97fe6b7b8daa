import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { LogSource } from '#domain/logs/log-source.ts';

const chunkBytes = 1 << 18;

/** A file on disk, read in pieces; throws as `node:fs` does where it cannot be opened. */
export function fileSource(path: string): LogSource {
  return { byteLength: sizeOf(path), chunks: (room) => readChunks(path, room) };
}

/** @returns null where there is no file of this name that can be read, be it that it is a folder */
export function existingFile(path: string): LogSource | null {
  try {
    return fileSource(path);
  } catch {
    return null;
  }
}

function sizeOf(path: string): number {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Error(`no file: ${path}`);
    return stat.size;
  } finally {
    closeSync(file);
  }
}

function* readChunks(path: string, room: Uint8Array = new Uint8Array(chunkBytes)): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const chunk = room.subarray(0, chunkBytes);
  try {
    for (;;) {
      const read = readSync(file, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
