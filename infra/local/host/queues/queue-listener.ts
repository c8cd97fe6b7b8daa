import { setTimeout as wait } from 'node:timers/promises';
import type { QueueClient } from '@azure/storage-queue';
import { bindingText, settingOf } from '../app/bindings.ts';
import type { Settings, Trigger } from '../app/bindings.ts';
import type { Log } from '../app/core-types.ts';
import type { Invoke } from '../app/invoke.ts';
import type { HostJson } from '../host-json.ts';
import { queueClient } from './queue-client.ts';
import { handleMessage } from './handle-message.ts';

export interface QueueListener {
  /** Takes no more messages and resolves when those that run are done. */
  stop(): Promise<void>;
}

export interface QueueParts {
  readonly invoke: Invoke;
  readonly log: Log;
  readonly settings: Settings;
  readonly limits: HostJson['queues'];
  /** How long a message is ours before it must be prolonged: after a crash it comes again when this is over. */
  readonly leaseMs: number;
}

const minPollingIntervalMs = 100;

/** Polls one queue for one function. */
export function listenQueue(trigger: Trigger, parts: QueueParts): QueueListener {
  const name = bindingText(trigger, 'queueName', parts.settings);
  const connection = settingOf(parts.settings, bindingText(trigger, 'connection', parts.settings));
  const queue = queueClient(connection, name);
  const poison = queueClient(connection, `${name}-poison`);
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const { batchSize, newBatchThreshold } = parts.limits;

  const takeBatch = async (): Promise<number> => {
    const { receivedMessageItems } = await receive(queue, batchSize, parts.leaseMs);
    for (const message of receivedMessageItems) {
      const done = handleMessage({ trigger, parts, queue, poison, message }).finally(() =>
        running.delete(done),
      );
      running.add(done);
    }
    return receivedMessageItems.length;
  };

  const poll = async () => {
    let pauseMs = minPollingIntervalMs;
    while (!stopping.signal.aborted) {
      const taken = await takeBatch().catch((error: unknown) => {
        parts.log(
          'warning',
          name,
          `The queue could not be read: ${error instanceof Error ? error.message : ''}`,
        );
        return 0;
      });
      while (running.size > newBatchThreshold) await Promise.race(running);
      pauseMs = taken > 0 ? minPollingIntervalMs : Math.min(pauseMs * 2, parts.limits.maxPollingIntervalMs);
      if (taken < batchSize)
        await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const polling = poll();
  const stop = async () => {
    stopping.abort();
    await polling;
    await Promise.all(running);
  };
  return { stop };
}

function receive(queue: QueueClient, numberOfMessages: number, leaseMs: number) {
  return queue.receiveMessages({ numberOfMessages, visibilityTimeout: Math.ceil(leaseMs / 1000) });
}
