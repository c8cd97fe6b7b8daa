/** What stands on the queues, checked: our own hints, and the events of Blob Storage beside them. */
import { z } from 'zod';
import type { QueueName } from '#domain/ports/queue.ts';
import { deliveryOfPath } from '#use-cases/keys.ts';

const ownHint = z.object({ scope: z.string(), delivery: z.string() });

/** Event Grid's schema for `Microsoft.Storage.BlobCreated`; the subject holds the container and the path. */
const blobEvent = z.object({ eventType: z.string(), subject: z.string() });

const subjectForm = /^\/blobServices\/default\/containers\/([^/]+)\/blobs\/(.+)$/;

export interface LogReceived {
  readonly scope: string;
  readonly delivery: string;
}

/** @returns the deliveries that a message on `log-received` speaks of; none for events about something else */
export function logsReceived(message: unknown): LogReceived[] {
  const hint = z.safeParse(ownHint, message);
  if (hint.success) return [hint.data];
  const events = z.array(blobEvent).parse(Array.isArray(message) ? message : [message]);
  return events.flatMap(({ eventType, subject }) => {
    const place = subjectForm.exec(subject);
    if (eventType !== 'Microsoft.Storage.BlobCreated' || !place) return [];
    const found = deliveryOfPath(`${place[1]!}/${decodeURIComponent(place[2]!)}`);
    return found ? [{ scope: found.scope, delivery: found.id }] : [];
  });
}

/**
 * What a message asks for, told in one way: an event and our own hint of one delivery are the same task. Of one that
 * can't be read it is the message itself.
 */
export function tasksOf(queue: QueueName, message: unknown): readonly unknown[] {
  if (queue !== 'log-received') return [message];
  try {
    return logsReceived(message);
  } catch {
    return [message];
  }
}

export const reconcileMessage = z.object({ scope: z.string() });

/** Without a scope only the country's page is put together anew. */
export const publishMessage = z.object({ scope: z.string().optional() });
