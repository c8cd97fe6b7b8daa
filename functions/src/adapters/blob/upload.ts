import { createHash } from 'node:crypto';
import type { BlobRequestConditions, BlockBlobClient } from '@azure/storage-blob';

/** Up to here one request; above it blocks, so that a broken connection repeats a block and not the whole. */
const maxSingleBytes = 4 * 1024 * 1024;
const blockBytes = 4 * 1024 * 1024;

/**
 * Writes the chunks as one blob under the conditions, which are judged where it is committed: nothing can be read
 * before all of it can. Blocks of a writing that never came to that are dropped by the service after a week.
 */
export async function upload(
  blob: BlockBlobClient,
  chunks: readonly Uint8Array[],
  contentType: string,
  conditions: BlobRequestConditions,
): Promise<void> {
  const headers = { blobHTTPHeaders: { blobContentType: contentType }, conditions };
  const size = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  if (size <= maxSingleBytes) {
    await blob.upload(Buffer.concat(chunks), size, headers);
    return;
  }
  const blockIds: string[] = [];
  for (const block of blocks(chunks)) {
    const id = blockId(blockIds.length, block);
    await blob.stageBlock(id, block, block.byteLength);
    blockIds.push(id);
  }
  await blob.commitBlockList(blockIds, headers);
}

/** From position and content, so that two writers of different bytes never take each other's block. */
function blockId(position: number, block: Uint8Array): string {
  const digest = createHash('sha256').update(block).digest().subarray(0, 24);
  return Buffer.concat([Buffer.from([position >> 8, position & 255]), digest]).toString('base64');
}

/** The chunks anew, cut to blocks, with no more than one block in memory beside them. */
function* blocks(chunks: readonly Uint8Array[]): Generator<Buffer> {
  let parts: Uint8Array[] = [];
  let room = blockBytes;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength;) {
      const part = chunk.subarray(at, at + room);
      parts.push(part);
      at += part.byteLength;
      room -= part.byteLength;
      if (room > 0) continue;
      yield Buffer.concat(parts);
      parts = [];
      room = blockBytes;
    }
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
