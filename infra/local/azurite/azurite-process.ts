// The process that Azurite runs in: `azurite-process.ts FOLDER|memory BLOB-PORT QUEUE-PORT`.
import { finishWithParent, sayReady } from '../process/parent.ts';
import { startServers } from './servers.ts';

const [folder = 'memory', blobPort = '0', queuePort = '0'] = process.argv.slice(2);
const azurite = await startServers({
  folder: folder === 'memory' ? null : folder,
  blobPort: Number(blobPort),
  queuePort: Number(queuePort),
});
finishWithParent(() => azurite.close());
sayReady({ blobPort: azurite.blobPort, queuePort: azurite.queuePort, connection: azurite.connection });
