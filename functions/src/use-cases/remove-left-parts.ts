import { maxUploadAgeMs } from '#domain/delivery/limits.ts';
import type { System } from './system.ts';

/** Parts that came more than a day ago, by the clock of the store that tells when they came: no host's bears on it. */
export async function removeLeftParts(system: System): Promise<void> {
  const oldestMs = (await system.blobs.nowMs('uploads')) - maxUploadAgeMs;
  for await (const { path, createdAtMs } of system.blobs.list('uploads/')) {
    if (createdAtMs < oldestMs) await system.blobs.delete(path);
  }
}
