import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';

export interface Lease {
  /** Settles the message with the receipt that is valid now, after a prolonging that may be on its way. */
  end(settle: (popReceipt: string) => Promise<void>): Promise<void>;
  /** Prolongs no more. */
  stop(): void;
}

/**
 * Keeps a message invisible for others while its handler runs, however long. Each prolonging changes the receipt by
 * which the message can be settled. A prolonging that fails is not tried again at once: the worst that can follow is
 * that the message is delivered a second time, which every handler must bear anyway.
 */
export function keepLease(queue: QueueClient, message: DequeuedMessageItem, leaseMs: number): Lease {
  let popReceipt = message.popReceipt;
  let prolonging: Promise<void> = Promise.resolve();
  const prolong = async () => {
    const { messageId, messageText } = message;
    const answer = await queue.updateMessage(messageId, popReceipt, messageText, Math.ceil(leaseMs / 1000));
    popReceipt = answer.popReceipt ?? popReceipt;
  };
  const timer = setInterval(() => {
    prolonging = prolonging.then(prolong).catch(() => undefined);
  }, leaseMs / 3);
  const stop = () => clearInterval(timer);
  const end = async (settle: (popReceipt: string) => Promise<void>) => {
    stop();
    await prolonging;
    await settle(popReceipt);
  };
  return { end, stop };
}
