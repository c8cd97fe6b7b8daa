// The host with a toy app over Azurite in memory: the real @azure/functions, bundled as it is deployed, in a process of
// its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BlobServiceClient } from '@azure/storage-blob';
import type { ContainerClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import type { QueueClient } from '@azure/storage-queue';
import { startTestAzurite } from '../azurite/azurite.ts';
import { bundle } from '../bundle.ts';
import { startHostProcess } from './start-host.ts';
import type { HostChild } from './start-host.ts';

/** The host is another one after `restart`. */
export interface ToyHost {
  readonly lines: readonly string[];
  readonly logs: ContainerClient;
  base(): string;
  host(): HostChild;
  queueOf(name: string): QueueClient;
  restart(): Promise<void>;
  /** @throws where the condition does not come to hold, with what the host said last */
  until(condition: () => boolean | Promise<boolean>): Promise<void>;
  stop(): Promise<void>;
}

const queues = {
  visibilityTimeout: '00:00:00',
  maxPollingInterval: '00:00:01',
  batchSize: 4,
  newBatchThreshold: 2,
};

export async function startToyHost(): Promise<ToyHost> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-host-'));
  const app = fileURLToPath(new URL('toy-app.fixture.ts', import.meta.url));
  const [azurite] = await Promise.all([startTestAzurite(), bundle({ main: app }, folder)]);
  writeFileSync(join(folder, 'host.json'), JSON.stringify({ version: '2.0', extensions: { queues } }));
  const { connection } = azurite.ready;
  const queueOf = (name: string) => QueueServiceClient.fromConnectionString(connection).getQueueClient(name);
  for (const name of ['toy-work', 'log-received']) await queueOf(name).create();
  const logs = BlobServiceClient.fromConnectionString(connection).getContainerClient('logs');
  await logs.create();
  const lines: string[] = [];
  const start = () => startToy(folder, connection, (line) => lines.push(line));
  let host = await start();
  return {
    lines,
    logs,
    base: () => `http://127.0.0.1:${host.ready.port}/api`,
    host: () => host,
    queueOf,
    async restart() {
      host = await start();
    },
    async until(condition) {
      const deadline = Date.now() + 30_000;
      while (!(await condition())) {
        if (Date.now() > deadline)
          throw new Error(`it did not happen; the host said:\n${lines.slice(-20).join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async stop() {
      await host.stop();
      await azurite.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function startToy(folder: string, connection: string, onLine: (line: string) => void): Promise<HostChild> {
  return startHostProcess({
    bundleFile: join(folder, 'main.mjs'),
    hostJsonFile: join(folder, 'host.json'),
    port: 0,
    corsOrigins: ['http://site.example'],
    appSettings: {
      AzureWebJobsStorage: connection,
      BLOB_CONNECTION: connection,
      QUEUE_CONNECTION: connection,
      TOY_QUEUE: 'toy-work',
      LOCAL_HOST_LEASE_MS: '2000',
    },
    onLine,
  });
}
