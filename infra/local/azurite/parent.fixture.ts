// Starts Azurite, writes something, tells its process id, and waits to be killed.
import { BlobServiceClient } from '@azure/storage-blob';
import { startAzurite } from './azurite.ts';

const azurite = await startAzurite({ folder: process.argv[2] ?? null, blobPort: 0, queuePort: 0 });
await BlobServiceClient.fromConnectionString(azurite.ready.connection).createContainer('logs');
process.send?.(azurite.pid);
process.on('disconnect', () => process.exit(1));
