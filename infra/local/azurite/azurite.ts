import { fileURLToPath } from 'node:url';
import { startChild } from '../process/child.ts';
import type { Child } from '../process/child.ts';
import type { AzuriteSettings, RunningAzurite } from './servers.ts';

export type AzuriteChild = Child<Omit<RunningAzurite, 'close'>>;

/**
 * Azurite as a process of its own. What it has answered for is in its files, so that killing it loses nothing that
 * anybody was told; a loss of power may, since its files are not synced to the disk. A message taken or deleted within
 * the last second before it was killed comes once more, which the queues' promise (at least once) allows.
 */
export function startAzurite(settings: AzuriteSettings): Promise<AzuriteChild> {
  return startChild({
    name: 'Azurite',
    file: fileURLToPath(new URL('azurite-process.ts', import.meta.url)),
    args: [settings.folder ?? 'memory', String(settings.blobPort), String(settings.queuePort)],
  });
}

/** For tests: in memory, on any free ports. */
export function startTestAzurite(): Promise<AzuriteChild> {
  return startAzurite({ folder: null, blobPort: 0, queuePort: 0 });
}
