/** A zip whose bytes hang on its files alone: every file bears the same, oldest possible time. */
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { NamedBytes } from '#domain/ports/release-formats.ts';

/**
 * The format's first day, in the local time of whoever writes: zip keeps a wall clock without a zone, so that the
 * bytes are the same in every zone.
 */
const firstDay = new Date(1980, 0, 1);

export function archiveOf(files: readonly NamedBytes[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime: firstDay, level: 6 }];
  return zipSync(entries);
}
