import type { QueueServiceClient } from '@azure/storage-queue';
import type { Queue } from '#domain/ports/queue.ts';
import { withTrace } from '#adapters/trace/trace.ts';
import { encodeMessage } from './message.ts';

/** A week is the service's own default; never-expiring, so that what nobody handled stays to be seen. */
const neverExpires = -1;

/** Queue on a storage account; the queues must be there. */
export function azureQueues(account: QueueServiceClient): Queue {
  return {
    send: async (queue, body) => {
      const text = encodeMessage(withTrace(body));
      await account.getQueueClient(queue).sendMessage(text, { messageTimeToLive: neverExpires });
    },
  };
}
