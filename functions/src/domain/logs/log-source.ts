/** A file to read. It can be read again from the start, since its encoding is judged before its records. */
export interface LogSource {
  readonly byteLength: number;
  /**
   * The bytes from the start, in pieces of any size; a piece may be overwritten once the next one is asked for.
   * @param room where the pieces may be put, to spare a copy
   */
  chunks(room?: Uint8Array): Iterable<Uint8Array>;
}

/** A file already in memory, for tests in pieces of any size. */
export function bytesSource(bytes: Uint8Array, chunkBytes = 1 << 20): LogSource {
  return {
    byteLength: bytes.length,
    *chunks() {
      for (let start = 0; start < bytes.length; start += chunkBytes) {
        yield bytes.subarray(start, start + chunkBytes);
      }
    },
  };
}

/** The first `count` bytes, or all of a shorter file. */
export function firstBytes(source: LogSource, count: number): Uint8Array {
  const first = new Uint8Array(count);
  let filled = 0;
  for (const chunk of source.chunks()) {
    const piece = chunk.subarray(0, count - filled);
    first.set(piece, filled);
    filled += piece.length;
    if (filled === count) break;
  }
  return first.subarray(0, filled);
}
