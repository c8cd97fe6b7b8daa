// Azurite has no Event Grid, so this stands in for it: new blobs become messages on a queue, in Event Grid's words.
//
// It is honest to Azure where it matters: an event comes after the blob is committed, a little later, at least once
// (after a restart those of the last minutes come again), in any order, and without any promise that it comes at all.
// Event Grid too drops what it could not deliver for long enough. Who relies on it alone loses blobs in both places;
// the product's sweep is what finds the rest. Unlike Event Grid it stops with the host, and looks once a second.
import { setTimeout as wait } from 'node:timers/promises';
import { BlobServiceClient } from '@azure/storage-blob';
import type { BlobItem, ContainerClient } from '@azure/storage-blob';
import { encodeMessage } from '#adapters/queue/message.ts';
import type { Log } from '../app/core-types.ts';
import { queueClient } from '../queues/queue-client.ts';
import { blobCreatedEvent } from './event.ts';

export interface WatchSettings {
  readonly blobConnection: string;
  readonly queueConnection: string;
  readonly container: string;
  readonly queue: string;
  readonly intervalMs: number;
}

/** Blobs this new when the watching starts may have come while nobody watched. */
const lookBackMs = 10 * 60_000;
/** More blobs than these are not looked at: the sweep covers them. */
const maxListed = 100_000;

export function watchBlobs(settings: WatchSettings, log: Log): { stop(): Promise<void> } {
  const account = BlobServiceClient.fromConnectionString(settings.blobConnection);
  const container = account.getContainerClient(settings.container);
  const queue = queueClient(settings.queueConnection, settings.queue);
  const stopping = new AbortController();
  let known = new Set<string>();

  const look = async (isNew: (item: BlobItem) => boolean) => {
    const listed = new Set<string>();
    for await (const item of container.listBlobsFlat({ abortSignal: stopping.signal })) {
      const key = `${item.properties.etag} ${item.name}`;
      if (isNew(item) && !known.has(key)) await queue.sendMessage(messageFor(container, item));
      listed.add(key);
      known.add(key);
      if (listed.size >= maxListed) break;
    }
    known = listed;
  };

  const watch = async () => {
    const startedMs = Date.now();
    let isNew = (item: BlobItem) => createdAt(item).getTime() > startedMs - lookBackMs;
    while (!stopping.signal.aborted) {
      const beganMs = Date.now();
      try {
        await look(isNew);
        isNew = () => true;
      } catch (error) {
        if (!stopping.signal.aborted)
          log('warning', 'blob-events', error instanceof Error ? error.message : '');
      }
      // A long listing is made less often: watching must not become the work.
      const pauseMs = Math.max(settings.intervalMs, 5 * (Date.now() - beganMs));
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const watching = watch();
  const stop = async () => {
    stopping.abort();
    await watching;
  };
  return { stop };
}

function createdAt(item: BlobItem): Date {
  return item.properties.createdOn ?? item.properties.lastModified;
}

function messageFor(container: ContainerClient, item: BlobItem): string {
  const event = blobCreatedEvent({
    container: container.containerName,
    name: item.name,
    url: container.getBlobClient(item.name).url,
    etag: item.properties.etag,
    contentType: item.properties.contentType ?? '',
    sizeBytes: item.properties.contentLength ?? 0,
    createdAt: createdAt(item),
  });
  return encodeMessage(event);
}
