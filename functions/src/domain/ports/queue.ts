/** Storage queues: at least once, in any order, five tries and then `<name>-poison`. */
export const queueNames = ['log-received', 'reconcile', 'publish'] as const;
export type QueueName = (typeof queueNames)[number];

export interface Queue {
  /** @param body JSON; a message is a hint, the sweep is the guarantee */
  send(queue: QueueName, body: unknown): Promise<void>;
}
