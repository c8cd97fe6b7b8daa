/**
 * Storage queues and their triggers, as main.ts composes them: a message is handled at least once, up to five times and
 * by several at once, in any order and after any time; after five tries it is poison, and the portal is told of it.
 */
import type { Queue, QueueName } from '#domain/ports/queue.ts';
import { queueNames } from '#domain/ports/queue.ts';
import { logsReceived, publishMessage, reconcileMessage, tasksOf } from '#adapters/messages/messages.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { raisePoison, settlePoison } from '#use-cases/poison-messages.ts';
import { publish } from '#use-cases/publish.ts';
import { reconcileScope } from '#use-cases/reconcile-scope.ts';
import type { System } from '#use-cases/system.ts';
import { memoryQueue } from '../../../contract/memory-queue.ts';
import type { Dice } from '../dice.ts';

interface Message {
  readonly queue: QueueName;
  readonly body: unknown;
  readonly isPoison: boolean;
  tries: number;
  isDone: boolean;
  /** Whether some host has it. */
  isHanded: boolean;
}

const maxTries = 5;
/** How many times a message is handed out at once. */
const copies = [1, 1, 1, 1, 2, 2, 3, 5];
/** After so many turns somebody looks again for what waits. */
const followUps = [150, 400, 900];

/** Something that happened to the task of a message that became poison. */
export interface PoisonEvent {
  readonly queue: QueueName;
  readonly task: unknown;
  readonly is: 'told' | 'done';
}

/** No message of ours has this; nobody can handle it. */
export const garbage = (number: number): object => ({ unreadable: number });
const isGarbage = (body: unknown): boolean => body instanceof Object && 'unreadable' in body;

export class Messages {
  readonly queue: Queue;
  /** In the order in which they came to their ends. */
  readonly poison: PoisonEvent[] = [];
  /** How many were handed out. */
  handled = 0;
  readonly #dice: Dice;
  readonly #isCalm: boolean;
  readonly #sent = memoryQueue();
  #waiting: Message[] = [];

  constructor(dice: Dice, isCalm: boolean) {
    this.#dice = dice;
    this.#isCalm = isCalm;
    this.queue = { send: (name, body) => this.#sent.send(name, body) };
  }

  get isEmpty(): boolean {
    this.#fetch();
    return this.#waiting.length === 0;
  }

  /** An event of Blob Storage: none, one or two. */
  event(path: string): void {
    const [container, ...rest] = path.split('/');
    const subject = `/blobServices/default/containers/${container!}/blobs/${rest.join('/')}`;
    const body = [{ eventType: 'Microsoft.Storage.BlobCreated', subject }];
    const times = this.#isCalm ? 1 : this.#dice.below(3);
    for (let i = 0; i < times; i++) this.#waiting.push(newMessage('log-received', body));
  }

  /**
   * Some of what waits, each by one or by several at once; and, while one of them may be standing still, of what
   * others have sent on meanwhile.
   */
  async serveSome(someSystem: () => System): Promise<void> {
    const later = followUps.slice(0, this.#dice.below(followUps.length + 1));
    await Promise.all([0, ...later].map((turns) => this.#serveAfter(turns, someSystem)));
    this.#sortOut();
  }

  async #serveAfter(turns: number, someSystem: () => System): Promise<void> {
    for (let i = 0; i < turns; i++) await Promise.resolve();
    this.#fetch();
    const share = this.#dice.next();
    const free = this.#waiting.filter(({ isDone, isHanded }) => !isDone && !isHanded);
    const due = free.filter(() => this.#dice.chance(share));
    for (const message of due) message.isHanded = true;
    const handed = due.flatMap((message) => Array<Message>(this.#dice.among(copies)).fill(message));
    await Promise.all(this.#dice.shuffled(handed).map((message) => this.#handle(someSystem(), message)));
    for (const message of due) message.isHanded = false;
  }

  /** All of it and what follows, one by one; of those that say the same two are enough, one after the other. */
  async serveAll(system: System): Promise<void> {
    for (this.#fetch(); this.#waiting.length > 0; this.#fetch()) {
      this.#waiting = twoOfEach(this.#waiting);
      for (const message of this.#waiting) {
        const error = await this.#handle(system, message);
        if (error !== null && !isGarbage(message.body)) throw error;
      }
      this.#sortOut();
    }
  }

  #fetch(): void {
    for (const queue of queueNames)
      for (const body of this.#sent.take(queue)) this.#waiting.push(newMessage(queue, body));
  }

  /** What was done is gone, and what failed too often is poison; only what is told of it ends that. */
  #sortOut(): void {
    this.#waiting = this.#waiting.flatMap((message): Message[] => {
      if (message.isDone) return [];
      const isOver = message.tries >= maxTries && !message.isPoison;
      return isOver ? [{ ...message, isPoison: true, tries: 0 }] : [message];
    });
  }

  /** @returns what went wrong */
  async #handle(system: System, message: Message): Promise<unknown> {
    const { queue, body, isPoison } = message;
    this.handled++;
    try {
      const tasks = tasksOf(queue, body);
      if (isPoison) await raisePoison(system, queue, tasks);
      else {
        await act(system, queue, body);
        await settlePoison(system, queue, tasks);
      }
      for (const task of tasks) this.poison.push({ queue, task, is: isPoison ? 'told' : 'done' });
      message.isDone = true;
      return null;
    } catch (error) {
      message.tries++;
      return error;
    }
  }
}

function twoOfEach(messages: readonly Message[]): Message[] {
  const times = new Map<string, number>();
  return messages.filter(({ queue, body, isPoison }) => {
    const says = JSON.stringify([queue, isPoison, body]);
    const nth = (times.get(says) ?? 0) + 1;
    times.set(says, nth);
    return nth <= 2;
  });
}

const newMessage = (queue: QueueName, body: unknown): Message => ({
  ...{ queue, body },
  ...{ isPoison: false, tries: 0, isDone: false, isHanded: false },
});

async function act(system: System, queue: QueueName, body: unknown): Promise<void> {
  switch (queue) {
    case 'log-received':
      for (const { scope, delivery } of logsReceived(body)) await ingestLog(system, scope, delivery);
      return;
    case 'reconcile':
      return reconcileScope(system, reconcileMessage.parse(body).scope);
    case 'publish':
      return publish(system, publishMessage.parse(body).scope ?? null);
  }
}
