import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { blobContainers } from '#adapters/blob/containers.ts';
import { queueNames } from '#domain/ports/queue.ts';

export { blobContainers };

/** Makes the containers and queues that are missing, each queue with its poison queue. */
export async function createStorage(connection: string): Promise<void> {
  const blobs = BlobServiceClient.fromConnectionString(connection);
  const queues = QueueServiceClient.fromConnectionString(connection);
  for (const name of blobContainers) await blobs.getContainerClient(name).createIfNotExists();
  for (const name of queueNames.flatMap((queue) => [queue, `${queue}-poison`])) {
    await queues.getQueueClient(name).createIfNotExists();
  }
}
