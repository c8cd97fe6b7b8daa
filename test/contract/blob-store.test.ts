import { BlobServiceClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { startTestAzurite } from '#local/azurite/azurite.ts';
import { blobStoreContract } from './blob-store.ts';
import { memoryBlobs } from './memory-blobs.ts';

blobStoreContract('in memory', async () => ({
  blobs: memoryBlobs(() => Date.now()),
  close: async () => undefined,
}));

blobStoreContract('Azurite', async () => {
  const azurite = await startTestAzurite();
  const account = BlobServiceClient.fromConnectionString(azurite.ready.connection);
  for (const name of ['logs', 'public']) await account.createContainer(name);
  return { blobs: azureBlobs(account), close: () => azurite.stop() };
});

describe('azureBlobs', () => {
  it('writes the content type, and throws where there is no container', async () => {
    const azurite = await startTestAzurite();
    try {
      const account = BlobServiceClient.fromConnectionString(azurite.ready.connection);
      const container = account.getContainerClient('public');
      await container.create();
      const blobs = azureBlobs(account);
      await blobs.create('public/x.json', [Buffer.from('{}')], 'application/json');
      await blobs.create('public/y.bin', [Buffer.alloc(5 * 1024 * 1024)], 'application/x-thing');
      expect((await container.getBlobClient('x.json').getProperties()).contentType).toBe('application/json');
      expect((await container.getBlobClient('y.bin').getProperties()).contentType).toBe(
        'application/x-thing',
      );
      await expect(blobs.read('missing/x')).rejects.toThrow();
      await expect(blobs.create('missing/x', [], 'text/plain')).rejects.toThrow();
    } finally {
      await azurite.stop();
    }
  });
});
