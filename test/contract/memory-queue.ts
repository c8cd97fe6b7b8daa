import { queueNames } from '#domain/ports/queue.ts';
import type { Queue, QueueName } from '#domain/ports/queue.ts';
import { encodeMessage } from '#adapters/queue/message.ts';

export interface MemoryQueue extends Queue {
  /** Takes all that waits in a queue, oldest first. */
  take(queue: QueueName): unknown[];
  readonly waiting: number;
}

/** A Queue in memory, for simulations, which say themselves when and how often a message is delivered. */
export function memoryQueue(): MemoryQueue {
  const texts = new Map<QueueName, string[]>(queueNames.map((name) => [name, []]));
  return {
    send: async (queue, body) => {
      const waiting = texts.get(queue);
      if (waiting === undefined) throw new Error(`There is no queue ${queue}`);
      // Encoded and decoded as on the wire, so that nothing is passed on that JSON would not carry.
      waiting.push(encodeMessage(body));
    },
    take: (queue) => {
      const taken = texts.get(queue) ?? [];
      texts.set(queue, []);
      return taken.map((text) => JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    },
    get waiting() {
      return [...texts.values()].reduce((sum, waiting) => sum + waiting.length, 0);
    },
  };
}
