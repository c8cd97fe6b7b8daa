/** Several hosts over one store, that take turns at every I/O as a seed decides and crash before or after it. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { logReading } from '#adapters/log-reader/log-reading.ts';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import type { System } from '#use-cases/system.ts';
import { memoryBlobs } from '../contract/memory-blobs.ts';
import { memoryQueue } from '../contract/memory-queue.ts';
import { Crash, faultyBlobs, faultyDocuments, seeded } from '../simulation/faults.ts';
import type { Faults } from '../simulation/faults.ts';

export class Hosts {
  readonly faults: Faults;
  /** Sees everything, never crashes and takes no turns. */
  readonly observer: System;
  nowMs = Date.UTC(2023, 5, 6);
  readonly #blobs: BlobStore;
  readonly #documents: DocumentStore;

  constructor(seed: number, crashShare: number) {
    this.faults = { next: seeded(seed), crashShare, crashes: 0 };
    this.#blobs = memoryBlobs(() => this.nowMs);
    this.#documents = sqliteStore(':memory:');
    this.observer = this.#systemOf(this.#documents, this.#blobs);
  }

  /** A host of its own; what it does is interleaved with what the others do. */
  host(): System {
    const turn = async (): Promise<void> => {
      for (let i = Math.floor(this.faults.next() * 4); i > 0; i--) await Promise.resolve();
    };
    const documents: DocumentStore = {
      ...faultyDocuments(this.#documents, this.faults),
      list: (...place) => afterTurn(turn, () => this.#documents.list(...place)),
    };
    const { get, create, replace } = documents;
    const inTurns: DocumentStore = {
      ...documents,
      get: async (...args) => turn().then(() => get(...args)),
      create: async (...args) => turn().then(() => create(...args)),
      replace: async (...args) => turn().then(() => replace(...args)),
    };
    return this.#systemOf(inTurns, faultyBlobs(this.#blobs, this.faults));
  }

  /** As a process that is started again until it comes to the end. */
  async insist<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < 10_000; attempt++) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
    throw new Error('no end after ten thousand attempts');
  }

  #systemOf(documents: DocumentStore, blobs: BlobStore): System {
    return {
      clock: { nowMs: () => this.nowMs },
      randomness: {
        bytes: (length) => Uint8Array.from({ length }, () => Math.floor(this.faults.next() * 256)),
      },
      blobs,
      documents,
      queue: memoryQueue(),
      logs: logReading,
      releaseFormats,
      incidentId: 'simulated',
    };
  }
}

async function* afterTurn<T>(turn: () => Promise<void>, list: () => AsyncIterable<T>): AsyncIterable<T> {
  await turn();
  yield* list();
}
