/** How much of the stores a run has read. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';

export interface Reads {
  /** Documents that were read or named: asked for one by one, listed, or told as changed. */
  documents: number;
  /** Blobs that were read or named. */
  blobs: number;
}

export function countingDocuments(documents: DocumentStore, reads: Reads): DocumentStore {
  return {
    ...documents,
    get: (...args) => {
      reads.documents++;
      return documents.get(...args);
    },
    list: (...place) => counted(documents.list(...place), () => reads.documents++),
    partitions: (container) => counted(documents.partitions(container), () => reads.documents++),
    changesSince: async (...since) => {
      const changes = await documents.changesSince(...since);
      reads.documents += changes.changed.length;
      return changes;
    },
  };
}

export function countingBlobs(blobs: BlobStore, reads: Reads): BlobStore {
  return {
    ...blobs,
    read: (path) => {
      reads.blobs++;
      return blobs.read(path);
    },
    list: (prefix) => counted(blobs.list(prefix), () => reads.blobs++),
  };
}

async function* counted<T>(items: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    count();
    yield item;
  }
}
