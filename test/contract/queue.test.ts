// What Queue promises its users: a message sent is there once, as JSON. How it is taken is the trigger's matter.
import { readFileSync } from 'node:fs';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueNames } from '#domain/ports/queue.ts';
import type { Queue, QueueName } from '#domain/ports/queue.ts';
import { azureQueues } from '#adapters/queue/azure-queues.ts';
import { startTestAzurite } from '#local/azurite/azurite.ts';
import type { AzuriteChild } from '#local/azurite/azurite.ts';
import { memoryQueue } from './memory-queue.ts';

interface OpenedQueue {
  readonly queue: Queue;
  /** All that waits in a queue, decoded as the trigger decodes it. */
  readonly take: (name: QueueName) => Promise<unknown[]>;
}

let azurite: AzuriteChild;
beforeAll(async () => {
  azurite = await startTestAzurite();
});
afterAll(() => azurite.stop());

const kinds: [string, () => Promise<OpenedQueue>][] = [
  ['in memory', openMemory],
  ['Azurite', openAzurite],
];

describe.each(kinds)('Queue: %s', (_name, open) => {
  it('carries any JSON, each message once, to its own queue', async () => {
    const { queue, take } = await open();
    const bodies = [{ scope: ['4601'], text: 'blåbær <&> "🫐"' }, [1, 2], 'text', 7, null, '0301'];
    for (const body of bodies) await queue.send('reconcile', body);
    expect(await take('reconcile')).toEqual(bodies);
    expect(await take('publish')).toEqual([]);
    expect(await take('reconcile')).toEqual([]);
  });

  it('carries 45 KB, and refuses what no queue takes', async () => {
    const { queue, take } = await open();
    const large = { text: 'x'.repeat(45_000) };
    await queue.send('publish', large);
    expect(await take('publish')).toEqual([large]);
    await expect(queue.send('publish', { text: 'x'.repeat(50_000) })).rejects.toThrow(RangeError);
    await expect(queue.send('publish', undefined)).rejects.toThrow(RangeError);
  });
});

it('writes messages as host.json tells the trigger to read them', () => {
  const host = JSON.parse(readFileSync(new URL('../../functions/host.json', import.meta.url), 'utf8'));
  expect(host.extensions.queues.messageEncoding).toBe('base64');
});

async function openMemory(): Promise<OpenedQueue> {
  const queue = memoryQueue();
  return { queue, take: async (name) => queue.take(name) };
}

async function openAzurite(): Promise<OpenedQueue> {
  const account = QueueServiceClient.fromConnectionString(azurite.ready.connection);
  for (const name of queueNames) await account.getQueueClient(name).createIfNotExists();
  const take = async (name: QueueName) => {
    const client = account.getQueueClient(name);
    const { receivedMessageItems } = await client.receiveMessages({ numberOfMessages: 32 });
    for (const item of receivedMessageItems) await client.deleteMessage(item.messageId, item.popReceipt);
    return receivedMessageItems.map(({ messageText }) =>
      JSON.parse(Buffer.from(messageText, 'base64').toString()),
    );
  };
  return { queue: azureQueues(account), take };
}
