/** The place from which visitors are served, as far as publishing uses it: files by their path. */

export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

export interface PublishedFile {
  readonly path: string;
  readonly etag: string;
  /** Of content and headers: what is the same need not be put again. */
  readonly identity: string;
}

export interface SiteFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly headers: FileHeaders;
}

export interface SiteStore {
  /** What is there, by the files themselves. */
  list(): AsyncIterable<PublishedFile>;
  /** @returns null where there is no such file */
  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly etag: string } | null>;
  /**
   * Writes where the etag still holds, or where nothing is for null.
   * @returns the new etag; null where another one was there before
   */
  put(path: string, file: SiteFile, etag: string | null): Promise<string | null>;
  /** Removes where the etag still holds. @returns false where another one was there before */
  remove(path: string, etag: string): Promise<boolean>;
}

export function identityOf(sha256: string, { contentType, cacheControl }: FileHeaders): string {
  return `${sha256} ${contentType} ${cacheControl}`;
}
