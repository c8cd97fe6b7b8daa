/** Blob Storage, as far as the system uses it. Paths begin with the container: `logs/…`, `public/…`. */
export interface BlobEntry {
  readonly path: string;
  readonly sizeBytes: number;
  readonly createdAtMs: number;
}

export interface BlobStore {
  /** Writes a blob that must not exist yet (`If-None-Match: *`), whole or not at all: `exists` where it does. */
  create(path: string, bytes: readonly Uint8Array[], contentType: string): Promise<'created' | 'exists'>;
  /** Writes where the etag still holds, or where the blob is absent for null: `changed` otherwise. */
  replace(
    path: string,
    bytes: Uint8Array,
    contentType: string,
    etag: string | null,
  ): Promise<'replaced' | 'changed'>;
  /** @returns null where there is no such blob */
  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly etag: string } | null>;
  list(prefix: string): AsyncIterable<BlobEntry>;
  delete(path: string): Promise<void>;
  /** By the clock that `createdAtMs` in this container is told by, to the second: no host's clock bears on ages. */
  nowMs(container: string): Promise<number>;
}
