import { afterAll, beforeAll } from 'vitest';
import type { DocumentKey, DocumentStore } from '#domain/ports/document-store.ts';

export interface OpenedStore {
  readonly store: DocumentStore;
  readonly close: () => Promise<void>;
}

export interface StoreUnderTest {
  /** Is open while tests run. */
  readonly store: DocumentStore;
  /** A run of its own, so that the suite can meet a store that holds documents already. */
  readonly run: string;
  /** In the container of scopes, and in the run's partition unless it is said. */
  readonly key: (id: string, partition?: string) => DocumentKey;
}

/** Within a `describe`: opens the store before its tests, and closes it after them. */
export function storeUnderTest(open: () => Promise<OpenedStore>): StoreUnderTest {
  let opened: OpenedStore | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  const now = (): DocumentStore => {
    if (opened === undefined) throw new Error('the store is open only while tests run');
    return opened.store;
  };
  const run = `run-${process.pid}-${Date.now()}`;
  return {
    store: {
      get: async (...args) => now().get(...args),
      create: async (...args) => now().create(...args),
      replace: async (...args) => now().replace(...args),
      list: (...args) => now().list(...args),
      partitions: (...args) => now().partitions(...args),
      changesSince: async (...args) => now().changesSince(...args),
    },
    run,
    key: (id, partition = run) => ({ container: 'scopes', partition, id }),
  };
}
