import { randomUUID } from 'node:crypto';

export interface CreatedBlob {
  readonly container: string;
  readonly name: string;
  readonly url: string;
  readonly etag: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
}

/** Event Grid's message for a new blob, in its own schema (Microsoft.Storage.BlobCreated). */
export function blobCreatedEvent(blob: CreatedBlob) {
  return {
    topic:
      '/subscriptions/local/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/devstoreaccount1',
    subject: `/blobServices/default/containers/${blob.container}/blobs/${blob.name}`,
    eventType: 'Microsoft.Storage.BlobCreated',
    id: randomUUID(),
    data: {
      api: 'PutBlockList',
      requestId: randomUUID(),
      eTag: blob.etag,
      contentType: blob.contentType,
      contentLength: blob.sizeBytes,
      blobType: 'BlockBlob',
      url: blob.url,
      sequencer: blob.createdAt.getTime().toString(16).padStart(64, '0'),
    },
    dataVersion: '',
    metadataVersion: '1',
    eventTime: blob.createdAt.toISOString(),
  };
}
