import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerAfterFlush } from './answer-after-flush.ts';
import { collectDatabases, flusher } from './databases.ts';
import { telling } from './telling.ts';
import { leaveOutTelemetry } from './without-telemetry.ts';

export interface AzuriteSettings {
  /** Folder for its files; null keeps everything in memory, for tests. */
  readonly folder: string | null;
  /** 0 takes any free port. */
  readonly blobPort: number;
  readonly queuePort: number;
}

export interface RunningAzurite {
  readonly blobPort: number;
  readonly queuePort: number;
  /** For every account setting: blobs and queues stand in the same string. */
  readonly connection: string;
  close(): Promise<void>;
}

/** Azurite's own classes, which come without types. */
interface StorageServer {
  readonly httpServer: Server;
  start(): Promise<void>;
  close(): Promise<void>;
}

interface StorageConfiguration {
  isMemoryPersistence: boolean;
}
interface Module<Class> {
  readonly default: new (...settings: unknown[]) => Class;
}

const host = '127.0.0.1';
const keepAliveSeconds = 5;
/** For changes that no answer waits for: messages taken or deleted. Forgotten, such a message only comes once more. */
const idleFlushMs = 1000;

/** Starts the blob and queue services in this process; one a process, because LokiJS is caught on its way in. */
export async function startServers(settings: AzuriteSettings): Promise<RunningAzurite> {
  leaveOutTelemetry();
  const databases = collectDatabases();
  const blobs = makeServer('blob', settings.blobPort, settings.folder);
  const queues = makeServer('queue', settings.queuePort, settings.folder);
  const flushing = (part: string) => flusher(databases.filter(({ filename }) => filename.includes(part)));
  const flushBlobs = telling('blobs', flushing('_blob_'));
  const flushQueues = telling('messages', flushing('_queue_'));
  const flush = async () => {
    await Promise.all([flushBlobs(), flushQueues()]);
  };
  answerAfterFlush(blobs.httpServer, ['PUT', 'POST', 'DELETE', 'PATCH'], flushBlobs);
  answerAfterFlush(queues.httpServer, ['PUT', 'POST'], flushQueues);
  await blobs.start();
  await queues.start();
  const timer = setInterval(() => flush().catch(() => undefined), idleFlushMs);
  const blobPort = portOf(blobs);
  const queuePort = portOf(queues);
  const close = async () => {
    clearInterval(timer);
    await flush();
    await Promise.all([blobs.close(), queues.close()]);
  };
  return { blobPort, queuePort, connection: connectionString(blobPort, queuePort), close };
}

const require = createRequire(import.meta.url);

function makeServer(kind: 'blob' | 'queue', port: number, folder: string | null): StorageServer {
  const name = kind === 'blob' ? 'Blob' : 'Queue';
  const source = `azurite/dist/src/${kind}`;
  const { default: Configuration }: Module<StorageConfiguration> = require(
    `${source}/${name}Configuration.js`,
  );
  const { default: StorageServer }: Module<StorageServer> = require(`${source}/${name}Server.js`);
  const place = folder ?? '.';
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const extents = {
    locationId: 'Default',
    locationPath: join(place, `__${kind}storage__`),
    maxConcurrency: 50,
  };
  const configuration = new Configuration(
    host,
    port,
    keepAliveSeconds,
    join(place, `__azurite_db_${kind}__.json`),
    join(place, `__azurite_db_${kind}_extent__.json`),
    [extents],
    false,
  );
  configuration.isMemoryPersistence = folder === null;
  return new StorageServer(configuration);
}

function portOf(server: StorageServer): number {
  return (server.httpServer.address() as AddressInfo).port;
}

/** The account is the one that Azurite always has; name and key are Azurite's own constants, known to everybody. */
function connectionString(blobPort: number, queuePort: number): string {
  const known: Record<string, string> = require('azurite/dist/src/blob/utils/constants.js');
  const account = known['EMULATOR_ACCOUNT_NAME'];
  const parts = [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${known['EMULATOR_ACCOUNT_KEY_STR']}`,
    `BlobEndpoint=http://${host}:${blobPort}/${account}`,
    `QueueEndpoint=http://${host}:${queuePort}/${account}`,
  ];
  return parts.join(';');
}
