/** Blobs that nobody relies on: a checksum over their path and their bytes tells whether they may be read at all. */
import { sha256Hex } from './keys.ts';
import type { System } from './system.ts';

/** SHA-256 in hex, and a line end. */
const checksumBytes = 65;

export interface Checked {
  /** Null where there is nothing, or it is not as it was written. */
  readonly content: Uint8Array | null;
  readonly etag: string | null;
}

export async function readChecked(system: System, path: string): Promise<Checked> {
  const blob = await system.blobs.read(path);
  if (blob === null) return { content: null, etag: null };
  const checksum = new TextDecoder().decode(blob.bytes.subarray(0, checksumBytes));
  const content = blob.bytes.subarray(checksumBytes);
  const isWhole = checksum === checksumLine(path, [content]);
  return { content: isWhole ? content : null, etag: blob.etag };
}

/** Whoever was faster may have known less or more: either is kept as well as this. */
export async function replaceChecked(
  system: System,
  path: string,
  pieces: readonly Uint8Array[],
  etag: string | null,
): Promise<void> {
  const bytes = Buffer.concat([Buffer.from(checksumLine(path, pieces)), ...pieces]);
  await system.blobs.replace(path, bytes, 'application/octet-stream', etag);
}

/** Of the path too: what was kept for one scope is nothing for another. */
const checksumLine = (path: string, pieces: readonly Uint8Array[]): string =>
  `${sha256Hex([path, ...pieces])}\n`;
