/** Everything of a store that its ledger speaks of, as files: byte for byte, and without looking into any of it. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';

export interface StoredFile {
  /** `documents/CONTAINER/PARTITION/ID` or `blobs/PATH`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const containers = ['scopes', 'national', 'ledger'] as const;
/** What the rows were taken apart into (`parts`, `kept`, `uploads`) is made of these. */
const blobContainers = ['logs', 'results', 'journals', 'releases', 'public', 'ledger-checkpoints'];

export async function* storedFiles(documents: DocumentStore, blobs: BlobStore): AsyncGenerator<StoredFile> {
  // The ledger is read last: what was written meanwhile is then in it, rather than missing.
  for (const container of blobContainers) {
    for await (const { path } of blobs.list(`${container}/`)) {
      const blob = await blobs.read(path);
      if (blob !== null) yield { path: `blobs/${path}`, bytes: new Uint8Array(blob.bytes) };
    }
  }
  for (const container of containers) {
    for await (const partition of documents.partitions(container)) {
      for await (const { key, body } of documents.list(container, partition, '')) {
        const path = `documents/${container}/${partition}/${key.id}`;
        yield { path, bytes: new TextEncoder().encode(JSON.stringify(body)) };
      }
    }
  }
}
