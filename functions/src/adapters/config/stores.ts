/** Opens the stores that the settings name: Azure's with a managed identity, or those of one machine. */
import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import type { AlarmWebhook } from '#domain/ports/alarm-webhook.ts';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import type { Queue } from '#domain/ports/queue.ts';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { openCosmosStore } from '#adapters/cosmos/cosmos-store.ts';
import { azureQueues } from '#adapters/queue/azure-queues.ts';
import { alarmWebhook } from '#adapters/webhook/alarm-webhook.ts';
import type { Settings } from './settings.ts';

type StoreSettings = Pick<Settings, 'STORE_MODULE' | 'STORE_FILE' | 'COSMOS_ENDPOINT'>;

interface StoreModule {
  openStore(settings: StoreSettings): DocumentStore | Promise<DocumentStore>;
}

const databaseName = 'avstem';

export async function openDocuments(settings: StoreSettings): Promise<DocumentStore> {
  if (settings.STORE_MODULE !== undefined) {
    const module: StoreModule = await import(settings.STORE_MODULE);
    return module.openStore(settings);
  }
  const endpoint = settings.COSMOS_ENDPOINT ?? '';
  return openCosmosStore({ endpoint, credential: new DefaultAzureCredential(), database: databaseName });
}

export function openBlobs({ BLOB_CONNECTION }: Settings): BlobStore {
  return azureBlobs(blobAccount(BLOB_CONNECTION));
}

/** @param connection an account's address, opened with a managed identity, or a connection string */
export function blobAccount(connection: string): BlobServiceClient {
  return isAddress(connection)
    ? new BlobServiceClient(connection, new DefaultAzureCredential())
    : BlobServiceClient.fromConnectionString(connection);
}

export function openQueues({ QUEUE_CONNECTION: connection }: Settings): Queue {
  const client = isAddress(connection)
    ? new QueueServiceClient(connection, new DefaultAzureCredential())
    : QueueServiceClient.fromConnectionString(connection);
  return azureQueues(client);
}

/** What is not set up is not there. */
export function openWebhook({ ALARM_WEBHOOK_URL: url, ALARM_WEBHOOK_SECRET: secret }: Settings): {
  alarmWebhook?: AlarmWebhook;
} {
  if (url === undefined || secret === undefined) return {};
  const settings = { url, secret: Buffer.from(secret, 'base64'), nowMs: () => Date.now() };
  return { alarmWebhook: alarmWebhook(settings) };
}

function isAddress(connection: string): boolean {
  return connection.startsWith('https://');
}
