import type { ContainerClient } from '@azure/storage-blob';
import { errorCode } from '#adapters/blob/error-code.ts';
import { identityOf } from './site-store.ts';
import type { FileHeaders, PublishedFile, SiteFile, SiteStore } from './site-store.ts';

/** A blob container that visitors read, directly or by way of what serves it. A file is a few megabytes at most. */
export function azureSite(container: ContainerClient): SiteStore {
  return {
    list: () => list(container),
    read: (path) => read(container, path),
    put: (path, file, etag) => put(container, path, file, etag),
    remove: (path, etag) => remove(container, path, etag),
  };
}

async function* list(container: ContainerClient): AsyncIterable<PublishedFile> {
  for await (const { name, metadata, properties } of container.listBlobsFlat({ includeMetadata: true })) {
    const headers: FileHeaders = {
      contentType: properties.contentType ?? '',
      cacheControl: properties.cacheControl ?? '',
    };
    yield {
      path: name,
      etag: quoted(properties.etag),
      identity: identityOf(metadata?.['sha256'] ?? '', headers),
    };
  }
}

/** A list gives the etag bare, every other answer as it stands in the header. */
const quoted = (etag: string): string => (etag.startsWith('"') ? etag : `"${etag}"`);

async function read(
  container: ContainerClient,
  path: string,
): Promise<{ bytes: Uint8Array; etag: string } | null> {
  const blob = container.getBlockBlobClient(path);
  try {
    const answer = await blob.download();
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.readableStreamBody ?? []) chunks.push(Buffer.from(chunk));
    if (answer.etag === undefined) throw new Error('A blob came without an etag');
    return { bytes: Buffer.concat(chunks), etag: quoted(answer.etag) };
  } catch (error) {
    if (errorCode(error) === 'BlobNotFound') return null;
    throw error;
  }
}

async function put(
  container: ContainerClient,
  path: string,
  { bytes, sha256, headers }: SiteFile,
  etag: string | null,
): Promise<string | null> {
  try {
    const { etag: written } = await container
      .getBlockBlobClient(path)
      .upload(Buffer.from(bytes), bytes.length, {
        blobHTTPHeaders: {
          blobContentType: headers.contentType,
          blobCacheControl: headers.cacheControl,
        },
        metadata: { sha256 },
        conditions: etag === null ? { ifNoneMatch: '*' } : { ifMatch: etag },
      });
    if (written === undefined) throw new Error('A blob was written without an etag');
    return quoted(written);
  } catch (error) {
    if (isAnothers(error)) return null;
    throw error;
  }
}

async function remove(container: ContainerClient, path: string, etag: string): Promise<boolean> {
  try {
    await container.getBlockBlobClient(path).delete({ conditions: { ifMatch: etag } });
    return true;
  } catch (error) {
    if (isAnothers(error)) return false;
    throw error;
  }
}

function isAnothers(error: unknown): boolean {
  return ['BlobAlreadyExists', 'ConditionNotMet', 'BlobNotFound'].includes(errorCode(error));
}
