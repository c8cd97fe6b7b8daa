/** Everything forgotten, and the host started anew: a world as on the first day, without starting the storage again. */
import { rmSync } from 'node:fs';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { queueNames } from '#domain/ports/queue.ts';
import { blobContainers } from '#local/run/storage.ts';
import type { Backend } from '../../support/backend.ts';

/** @param environment of the host that is started */
export async function emptyStorage(
  backend: Backend,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  await backend.killHost();
  for (const end of ['', '-wal', '-shm']) rmSync(backend.storeFile + end, { force: true });
  const blobs = BlobServiceClient.fromConnectionString(backend.connection);
  for (const name of blobContainers) {
    const container = blobs.getContainerClient(name);
    for await (const blob of container.listBlobsFlat()) await container.deleteBlob(blob.name);
  }
  const queues = QueueServiceClient.fromConnectionString(backend.connection);
  for (const name of queueNames.flatMap((queue) => [queue, `${queue}-poison`])) {
    await queues.getQueueClient(name).clearMessages();
  }
  await backend.restartHost(environment);
}
