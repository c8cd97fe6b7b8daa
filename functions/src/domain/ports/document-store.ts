/**
 * The few operations on documents that the system needs, with one meaning on Cosmos DB and on the embedded SQLite
 * file; test/contract/document-store.ts holds both to it.
 *
 * A document is JSON of at most 2 MB, found by container, partition and id. An etag changes at every write.
 */
export type Container = 'scopes' | 'national' | 'ledger';

export interface DocumentKey {
  readonly container: Container;
  readonly partition: string;
  /** At most 255 characters of `[A-Za-z0-9._:-]` (Cosmos DB forbids `/ \ ? #`). */
  readonly id: string;
}

export interface StoredDocument {
  readonly key: DocumentKey;
  readonly etag: string;
  readonly body: unknown;
}

/** What was written in a container since a mark, and the mark from which to ask on. */
export interface Changes {
  readonly changed: readonly DocumentKey[];
  /** The store's own; says nothing to anybody else. */
  readonly mark: string;
}

export interface DocumentStore {
  /**
   * @param seen what was read before under the same key: where nothing was written since, it may be given back itself,
   *   and what stands there does not come again
   * @returns null where there is no such document
   */
  get(key: DocumentKey, seen?: StoredDocument): Promise<StoredDocument | null>;
  /** Creates or leaves alone: `exists` where the key is taken, whatever stands there. */
  create(key: DocumentKey, body: unknown): Promise<'created' | 'exists'>;
  /** Replaces where the etag still holds: `changed` where it doesn't or where the document is gone. */
  replace(key: DocumentKey, body: unknown, etag: string): Promise<'replaced' | 'changed'>;
  /** All documents of one partition whose id begins with `idPrefix`, by id. */
  list(container: Container, partition: string, idPrefix: string): AsyncIterable<StoredDocument>;
  /** The partitions of a container that hold a document, in order. For the sweep, not for answering requests. */
  partitions(container: Container): AsyncIterable<string>;
  /**
   * Names each document of which a writing was acknowledged after the call that gave the mark began and before this
   * one, at least once; what was written just before the mark may be named again. No clock but the store's bears on it.
   *
   * @param mark null where nobody has asked before: then nothing is named, and the mark is that of now
   */
  changesSince(container: Container, mark: string | null): Promise<Changes>;
}
