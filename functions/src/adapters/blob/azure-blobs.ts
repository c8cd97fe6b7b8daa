import type { BlobServiceClient, BlockBlobClient } from '@azure/storage-blob';
import type { BlobEntry, BlobStore } from '#domain/ports/blob-store.ts';
import { containerOf, splitPath } from './path.ts';
import { errorCode } from './error-code.ts';
import { upload } from './upload.ts';

/** BlobStore on a storage account; the containers must be there. */
export function azureBlobs(account: BlobServiceClient): BlobStore {
  const blob = (path: string) => {
    const { container, name } = splitPath(path);
    return account.getContainerClient(container).getBlockBlobClient(name);
  };
  return {
    create: (path, bytes, contentType) => create(blob(path), bytes, contentType),
    replace: (path, bytes, contentType, etag) => replace(blob(path), bytes, contentType, etag),
    read: (path) => read(blob(path)),
    list: (prefix) => list(account, prefix),
    delete: async (path) => {
      await blob(path).deleteIfExists({ deleteSnapshots: 'include' });
    },
    nowMs: (container) => nowMs(account, container),
  };
}

async function create(blob: BlockBlobClient, bytes: readonly Uint8Array[], contentType: string) {
  try {
    await upload(blob, bytes, contentType, { ifNoneMatch: '*' });
    return 'created';
  } catch (error) {
    // Where nobody may write again, the policy may answer before the condition does.
    if (isTaken(error) || errorCode(error) === 'BlobImmutableDueToPolicy') return 'exists';
    throw error;
  }
}

async function replace(blob: BlockBlobClient, bytes: Uint8Array, contentType: string, etag: string | null) {
  const conditions = etag === null ? { ifNoneMatch: '*' } : { ifMatch: etag };
  try {
    await upload(blob, [bytes], contentType, conditions);
    return 'replaced';
  } catch (error) {
    if (isTaken(error) || isGone(error)) return 'changed';
    throw error;
  }
}

async function read(blob: BlockBlobClient): Promise<{ bytes: Uint8Array; etag: string } | null> {
  try {
    const answer = await blob.download();
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.readableStreamBody ?? []) chunks.push(chunk as Uint8Array);
    if (answer.etag === undefined) throw new Error('A blob came without an etag');
    return { bytes: Buffer.concat(chunks), etag: answer.etag };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

async function* list(account: BlobServiceClient, prefix: string): AsyncIterable<BlobEntry> {
  const { container, name } = splitPath(prefix);
  for await (const item of account.getContainerClient(container).listBlobsFlat({ prefix: name })) {
    yield {
      path: `${containerOf(prefix)}/${item.name}`,
      sizeBytes: item.properties.contentLength ?? 0,
      createdAtMs: (item.properties.createdOn ?? item.properties.lastModified).getTime(),
    };
  }
}

/** Every answer of the service carries its time. */
async function nowMs(account: BlobServiceClient, container: string): Promise<number> {
  const { date } = await account.getContainerClient(container).getProperties();
  if (date === undefined) throw new Error('A container came without the time');
  return date.getTime();
}

/**
 * 409 where `If-None-Match: *` met a blob, 412 where an etag didn't hold, 400 where another writer's commit took our
 * staged blocks away (and so wrote the blob first). Any other 409 (a lease, say) is an error.
 */
function isTaken(error: unknown): boolean {
  return ['BlobAlreadyExists', 'ConditionNotMet', 'InvalidBlockList'].includes(errorCode(error));
}

function isGone(error: unknown): boolean {
  return errorCode(error) === 'BlobNotFound';
}
