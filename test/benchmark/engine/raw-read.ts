import { closeSync, openSync, readSync } from 'node:fs';

/** One pass over the same bytes: what no reading can be faster than. */
export function rawRead(...paths: readonly string[]): number {
  const buffer = new Uint8Array(1 << 20);
  let bytes = 0;
  for (const path of paths) {
    const file = openSync(path, 'r');
    for (;;) {
      const read = readSync(file, buffer);
      if (read === 0) break;
      bytes += read;
    }
    closeSync(file);
  }
  return bytes;
}
