import { maxUploadAgeMs } from '#domain/delivery/limits.ts';
import type { System } from './system.ts';

/** Parts of uploads that nobody came back to within a day. */
export async function removeLeftParts(system: System): Promise<void> {
  const oldestMs = system.clock.nowMs() - maxUploadAgeMs;
  for await (const { path, createdAtMs } of system.blobs.list('uploads/')) {
    if (createdAtMs < oldestMs) await system.blobs.delete(path);
  }
}
