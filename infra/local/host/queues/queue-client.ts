import { QueueClient } from '@azure/storage-queue';

/** The SDK's own retries would hold up a stop for minutes: the poll itself tries again. */
const retryOptions = { maxTries: 2, tryTimeoutInMs: 10_000, maxRetryDelayInMs: 1000 };

export function queueClient(connection: string, name: string): QueueClient {
  return new QueueClient(connection, name, { retryOptions });
}
