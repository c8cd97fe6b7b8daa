/** Faults from a seed: crashes before and after each I/O, and messages that come twice or in another order. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import type { Queue } from '#domain/ports/queue.ts';

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export class Crash extends Error {}

export interface Faults {
  readonly next: () => number;
  /** How likely an I/O is to crash, before or after its effect. */
  crashShare: number;
  crashes: number;
  /**
   * A process that was killed does nothing more, whatever catches its exceptions, until it is started again. Left out
   * where several hosts share these faults: each is to die alone.
   */
  isDown?: boolean;
}

/** Whoever has caught a crash starts the process again. */
export function restart(faults: Faults): void {
  faults.isDown = false;
}

async function maybeCrash<T>(faults: Faults, effect: () => Promise<T>): Promise<T> {
  if (faults.isDown === true) throw new Crash('the process is down');
  const isBefore = faults.next() < faults.crashShare / 2;
  if (isBefore) throw crashed(faults);
  const result = await effect();
  const isAfter = faults.next() < faults.crashShare / 2;
  if (isAfter) throw crashed(faults);
  return result;
}

function crashed(faults: Faults): Crash {
  faults.crashes++;
  if (faults.isDown !== undefined) faults.isDown = true;
  return new Crash('the process was killed here');
}

export function faultyBlobs(blobs: BlobStore, faults: Faults): BlobStore {
  return {
    create: (...args) => maybeCrash(faults, () => blobs.create(...args)),
    replace: (...args) => maybeCrash(faults, () => blobs.replace(...args)),
    read: (path) => maybeCrash(faults, () => blobs.read(path)),
    list: (prefix) => blobs.list(prefix),
    delete: (path) => maybeCrash(faults, () => blobs.delete(path)),
    nowMs: (container) => maybeCrash(faults, () => blobs.nowMs(container)),
  };
}

export function faultyDocuments(documents: DocumentStore, faults: Faults): DocumentStore {
  return {
    get: (...args) => maybeCrash(faults, () => documents.get(...args)),
    create: (...args) => maybeCrash(faults, () => documents.create(...args)),
    replace: (...args) => maybeCrash(faults, () => documents.replace(...args)),
    list: (...args) => documents.list(...args),
    partitions: (container) => documents.partitions(container),
    changesSince: (...args) => maybeCrash(faults, () => documents.changesSince(...args)),
  };
}

export function faultyQueue(queue: Queue, faults: Faults): Queue {
  return { send: (...args) => maybeCrash(faults, () => queue.send(...args)) };
}
