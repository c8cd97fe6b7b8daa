/** What stands of deliveries: a refusal is written down, and nothing of a body that never came. */
import { BlobServiceClient } from '@azure/storage-blob';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import type { Backend } from '../../support/backend.ts';

/** @returns the paths of all logs and parts that are kept, and how many deliveries were not refused */
export async function storedLogs({ storeFile, connection }: Backend): Promise<string[]> {
  const kept: string[] = [];
  const blobs = azureBlobs(BlobServiceClient.fromConnectionString(connection));
  for (const prefix of ['logs/', 'uploads/', 'parts/', 'kept/']) {
    for await (const { path } of blobs.list(prefix)) kept.push(path);
  }
  const documents = sqliteStore(storeFile);
  for await (const { key, body } of documents.list('scopes', '1103', 'delivery-')) {
    if (!JSON.stringify(body).includes('"state":"refused"')) kept.push(key.id);
  }
  documents.close();
  return kept;
}
