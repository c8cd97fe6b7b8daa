/** The whole pipeline in one process: real use cases and reader, simulated blob, queue, clock and misfortune. */
import { logReading } from '#adapters/log-reader/log-reading.ts';
import type { AlarmWebhook } from '#domain/ports/alarm-webhook.ts';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import type { QueueName } from '#domain/ports/queue.ts';
import { queueNames } from '#domain/ports/queue.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { publish } from '#use-cases/publish.ts';
import { reconcileScope } from '#use-cases/reconcile-scope.ts';
import { sweep } from '#use-cases/sweep.ts';
import type { System } from '#use-cases/system.ts';
import { logsReceived, publishMessage, reconcileMessage } from '#adapters/messages/messages.ts';
import { memoryBlobs } from '../contract/memory-blobs.ts';
import { memoryQueue } from '../contract/memory-queue.ts';
import { Crash, faultyBlobs, faultyDocuments, faultyQueue, restart, seeded } from './faults.ts';
import type { Faults } from './faults.ts';

interface Waiting {
  readonly queue: QueueName;
  readonly body: unknown;
  tries: number;
}

const maxTries = 5;

export class World {
  system: System;
  readonly faults: Faults;
  readonly #blobs;
  readonly #documents: DocumentStore;
  readonly #queue = memoryQueue();
  #waiting: Waiting[] = [];
  #nowMs = Date.UTC(2023, 5, 6);
  poisoned = 0;

  constructor(seed: number, crashShare: number) {
    this.faults = { next: seeded(seed), crashShare, crashes: 0, isDown: false };
    const clock = { nowMs: () => this.#nowMs };
    this.#blobs = memoryBlobs(clock.nowMs);
    this.#documents = sqliteStore(':memory:');
    this.system = {
      clock,
      randomness: {
        bytes: (length) => Uint8Array.from({ length }, () => Math.floor(this.faults.next() * 256)),
      },
      blobs: faultyBlobs(this.#blobs, this.faults),
      documents: faultyDocuments(this.#documents, this.faults),
      queue: faultyQueue(this.#queue, this.faults),
      logs: logReading,
      releaseFormats,
      incidentId: 'simulated',
    };
  }

  setClock(nowMs: number): void {
    this.#nowMs = nowMs;
  }

  /** Who is told of alarms from now on. */
  listen(send: AlarmWebhook['send']): void {
    this.system = { ...this.system, alarmWebhook: { send } };
  }

  /** The timer fires, and no queue is served. */
  async sweepOnly(): Promise<void> {
    await this.insist(() => sweep(this.system));
  }

  /** Does what a person does at a browser or a terminal: tries again until it has an answer. */
  async insist<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < 1000; attempt++) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        restart(this.faults);
      }
    }
    throw new Error('no answer after a thousand attempts');
  }

  /** Delivers some of what waits: one to three times each, in any order, five tries and then poison. */
  async deliverSome(share: number): Promise<void> {
    this.#fetch();
    const due = this.#waiting.filter(() => this.faults.next() < share);
    this.#waiting = this.#waiting.filter((message) => !due.includes(message));
    const times = (): number => (this.faults.crashShare === 0 ? 1 : 1 + Math.floor(this.faults.next() * 3));
    const deliveries = due.flatMap((message) => Array<Waiting>(times()).fill(message));
    const shuffled = deliveries
      .map((message) => ({ message, order: this.faults.next() }))
      .sort((a, b) => a.order - b.order);
    for (const { message } of shuffled) await this.#handle(message);
  }

  /** Runs until nothing waits and the sweep finds nothing; faults may go on or be over. */
  async settle(): Promise<void> {
    for (let round = 0; round < 500; round++) {
      await this.deliverSome(1);
      this.#fetch();
      if (this.#waiting.length > 0) continue;
      await this.insist(() => sweep(this.system));
      this.#fetch();
      if (this.#waiting.length === 0) return;
    }
    throw new Error('the pipeline does not come to rest');
  }

  /**
   * Everything that holds at the end: without etags, without when the public page was put together, without how far
   * the sweep has come, and without the results of moments in between and what each certified, which depend on what
   * came first.
   */
  async contents(): Promise<Map<string, string>> {
    const all = await this.#everything();
    const current = [...all].filter(([path]) => path.endsWith('/current')).map(([, text]) => text);
    const isOver = (path: string, text: string): boolean =>
      path.includes('/alarm-') && text.includes('"lapsedAtMs"');
    const isPassed = (path: string): boolean => {
      const id = /^(?:results\/.*\/|scopes\/.*\/reconciliation-)([0-9a-f]{64})/.exec(path)?.[1];
      if (path.includes('/overview-known-') || path.endsWith('/swept')) return true;
      return id !== undefined && !current.some((text) => text.includes(id));
    };
    return new Map([...all].filter(([path, text]) => !isPassed(path) && !isOver(path, text)));
  }

  async #everything(): Promise<Map<string, string>> {
    const contents = new Map<string, string>();
    for (const container of ['scopes', 'national'] as const) {
      for await (const partition of this.#documents.partitions(container)) {
        for await (const { key, body } of this.#documents.list(container, partition, '')) {
          contents.set(`${container}/${partition}/${key.id}`, JSON.stringify(body));
        }
      }
    }
    for (const prefix of ['logs/', 'parts/', 'results/', 'public/', 'releases/']) {
      for await (const { path } of this.#blobs.list(prefix)) {
        // Salts are random, and the order of leaves is that of the sweeps: test/ledger/ has rules of its own for them.
        if (path.startsWith('public/ledger/')) continue;
        const text = new TextDecoder().decode((await this.#blobs.read(path))!.bytes);
        contents.set(path, text.replace(/"asOf":"[^"]*"/, '"asOf":"…"'));
      }
    }
    return contents;
  }

  #fetch(): void {
    for (const queue of queueNames) {
      for (const body of this.#queue.take(queue)) this.#waiting.push({ queue, body, tries: 0 });
    }
  }

  async #handle(message: Waiting): Promise<void> {
    message.tries++;
    try {
      await this.#act(message);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      restart(this.faults);
      if (message.tries >= maxTries) this.poisoned++;
      else this.#waiting.push(message);
    }
  }

  async #act({ queue, body }: Waiting): Promise<void> {
    switch (queue) {
      case 'log-received':
        for (const { scope, delivery } of logsReceived(body)) await ingestLog(this.system, scope, delivery);
        return;
      case 'reconcile':
        return reconcileScope(this.system, reconcileMessage.parse(body).scope);
      case 'publish':
        return publish(this.system, publishMessage.parse(body).scope ?? null);
    }
  }
}
