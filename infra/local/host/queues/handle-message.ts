import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import type { Trigger } from '../app/bindings.ts';
import type { TypedData } from '../app/core-types.ts';
import { keepLease } from './lease.ts';
import type { Lease } from './lease.ts';
import type { QueueParts } from './queue-listener.ts';

export interface MessageWork {
  readonly trigger: Trigger;
  readonly parts: QueueParts;
  readonly queue: QueueClient;
  readonly poison: QueueClient;
  readonly message: DequeuedMessageItem;
}

/**
 * One delivery of one message. It is deleted only when the handler has resolved; after its last try it is moved to the
 * poison queue; otherwise it becomes visible again after the time in host.json. Never throws: what fails here leaves
 * the message where it is, and the queue delivers it again.
 */
export async function handleMessage(work: MessageWork): Promise<void> {
  const { parts, trigger, message, queue } = work;
  const name = trigger.called.metadata.name;
  const lease = keepLease(queue, message, parts.leaseMs);
  try {
    // A host that died on the last try left the message with one more on its count.
    const failure =
      message.dequeueCount > parts.limits.maxDequeueCount ? 'too many tries' : await tryOnce(work);
    if (failure === null) {
      await lease.end(async (popReceipt) => void (await queue.deleteMessage(message.messageId, popReceipt)));
      return;
    }
    const tries = `try ${message.dequeueCount} of ${parts.limits.maxDequeueCount}`;
    parts.log('error', name, `Message ${message.messageId} failed, ${tries}: ${failure}`);
    await giveBack(work, lease);
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    parts.log(
      'warning',
      name,
      `Message ${message.messageId} could not be settled, it will come again: ${text}`,
    );
  } finally {
    lease.stop();
  }
}

/** @returns what went wrong, or null */
async function tryOnce({ parts, trigger, message }: MessageWork): Promise<string | null> {
  try {
    const text = Buffer.from(message.messageText, 'base64').toString('utf8');
    const inputData = [{ name: trigger.name, data: { string: text } }];
    await parts.invoke(trigger.called, { inputData, triggerMetadata: metadataOf(message) }).run();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : 'something that is no error was thrown';
  }
}

async function giveBack({ parts, message, queue, poison }: MessageWork, lease: Lease): Promise<void> {
  if (message.dequeueCount < parts.limits.maxDequeueCount) {
    const seconds = parts.limits.visibilityTimeoutMs / 1000;
    await lease.end(async (popReceipt) => {
      await queue.updateMessage(message.messageId, popReceipt, message.messageText, seconds);
    });
    return;
  }
  await poison.createIfNotExists();
  await poison.sendMessage(message.messageText, { messageTimeToLive: -1 });
  await lease.end(async (popReceipt) => void (await queue.deleteMessage(message.messageId, popReceipt)));
}

/** By the platform's names, which the app sees in camel case: `context.triggerMetadata.dequeueCount`. */
function metadataOf(message: DequeuedMessageItem): Record<string, TypedData> {
  return {
    Id: { string: message.messageId },
    DequeueCount: { string: String(message.dequeueCount) },
    PopReceipt: { string: message.popReceipt },
    InsertionTime: { string: message.insertedOn.toISOString() },
    ExpirationTime: { string: message.expiresOn.toISOString() },
    NextVisibleTime: { string: message.nextVisibleOn.toISOString() },
  };
}
