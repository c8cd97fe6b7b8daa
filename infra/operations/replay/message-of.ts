import type { QueueName } from '#domain/ports/queue.ts';

export interface Asked {
  readonly queue: QueueName;
  readonly body: Readonly<Record<string, string>>;
}

/** @returns null where the words ask for nothing that there is */
export function messageOf([queue, scope, delivery, ...more]: readonly string[]): Asked | null {
  if (more.length > 0) return null;
  switch (queue) {
    case 'log-received':
      return scope && delivery ? { queue, body: { scope, delivery } } : null;
    case 'reconcile':
      return scope && !delivery ? { queue, body: { scope } } : null;
    case 'publish':
      return delivery ? null : { queue, body: scope ? { scope } : {} };
    default:
      return null;
  }
}
