/** Messages that five tries did not get through: an alarm each, which is over once the same message is handled. */
import type { Trouble } from '#domain/alarm/alarm.ts';
import type { QueueName } from '#domain/ports/queue.ts';
import { lapseAlarm, raiseAlarm } from './alarms.ts';
import { sha256Hex } from './keys.ts';
import type { System } from './system.ts';

/** @param task what the message asks for; the same, sent again by the sweep or by a person, is the same alarm's */
function poisoned(queue: QueueName, task: unknown): Trouble {
  return { kind: 'poison-message', subject: `${queue} ${sha256Hex([JSON.stringify(task)])}` };
}

/**
 * Where the alarm did not hold before, the task is asked for once more: another message may have done it before this
 * one was told of, and what kept it may have passed. Then that ends the alarm; where it fails again, nothing does.
 */
export async function raisePoison(
  system: System,
  queue: QueueName,
  tasks: readonly unknown[],
): Promise<void> {
  // The queue does not say which of its messages it is: each time that one is handled counts.
  const occurrence = String(system.clock.nowMs());
  for (const task of tasks) {
    const isNew = await raiseAlarm(system, { ...poisoned(queue, task), occurrence });
    if (isNew) await system.queue.send(queue, task);
  }
}

/** After the task was done, and never before. */
export async function settlePoison(
  system: System,
  queue: QueueName,
  tasks: readonly unknown[],
): Promise<void> {
  for (const task of tasks) await lapseAlarm(system, poisoned(queue, task));
}
