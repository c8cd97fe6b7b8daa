/** Opens the stores that the settings name: Azure's, by an identity that is handed in, or those of one machine. */
import { ManagedIdentityCredential } from '@azure/identity';
import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import type { AlarmWebhook } from '#domain/ports/alarm-webhook.ts';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import type { Queue } from '#domain/ports/queue.ts';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { twoAccounts } from '#adapters/blob/two-accounts.ts';
import { databaseName } from '#adapters/cosmos/containers.ts';
import { openCosmosStore } from '#adapters/cosmos/cosmos-store.ts';
import { azureQueues } from '#adapters/queue/azure-queues.ts';
import { alarmWebhook } from '#adapters/webhook/alarm-webhook.ts';
import type { Settings } from './settings.ts';

type StoreSettings = Pick<Settings, 'STORE_MODULE' | 'STORE_FILE' | 'COSMOS_ENDPOINT'>;

interface StoreModule {
  openStore(settings: StoreSettings): DocumentStore | Promise<DocumentStore>;
}

/** Of the function app itself. Commands are run by people and build jobs, and have theirs. */
export function ownIdentity({ AZURE_CLIENT_ID: clientId }: Settings): TokenCredential {
  return clientId === undefined
    ? new ManagedIdentityCredential()
    : new ManagedIdentityCredential({ clientId });
}

export async function openDocuments(
  settings: StoreSettings,
  identity: TokenCredential,
): Promise<DocumentStore> {
  if (settings.STORE_MODULE !== undefined) {
    const module: StoreModule = await import(settings.STORE_MODULE);
    return module.openStore(settings);
  }
  const endpoint = settings.COSMOS_ENDPOINT ?? '';
  return openCosmosStore({ endpoint, credential: identity, database: databaseName });
}

type BlobSettings = Pick<Settings, 'BLOB_CONNECTION'> & {
  readonly PUBLIC_BLOB_CONNECTION?: string | undefined;
};

export function openBlobs(
  { BLOB_CONNECTION, PUBLIC_BLOB_CONNECTION }: BlobSettings,
  identity: TokenCredential,
): BlobStore {
  const logs = azureBlobs(blobAccount(BLOB_CONNECTION, identity));
  if (PUBLIC_BLOB_CONNECTION === undefined) return logs;
  return twoAccounts({ logs, public: azureBlobs(blobAccount(PUBLIC_BLOB_CONNECTION, identity)) });
}

/** @param connection an account's address, opened by the identity, or a connection string */
export function blobAccount(connection: string, identity: TokenCredential): BlobServiceClient {
  return isAddress(connection)
    ? new BlobServiceClient(connection, identity)
    : BlobServiceClient.fromConnectionString(connection);
}

export function openQueues(settings: Settings, identity: TokenCredential): Queue {
  const connection = settings.QUEUE_CONNECTION ?? settings.QUEUE_CONNECTION__queueServiceUri ?? '';
  const client = isAddress(connection)
    ? new QueueServiceClient(connection, identity)
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
