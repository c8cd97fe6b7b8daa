/**
 * The file of the reference check: a head of 16 bytes (eight of a mark, the batch's number in four, the two figures of
 * its shape in two each, big-endian), then the cohorts from the oldest to the newest: a salt of 16 bytes and the
 * cohort's entries of 16 bytes each, in ascending order. Its length is that of its shape, whatever it holds.
 */
import { entryBytes, saltBytes } from './shape.ts';
import type { ReferenceFileShape } from './shape.ts';

/** What one batch brought. */
export interface Cohort {
  /** Random, made with the cohort, and public. */
  readonly salt: Uint8Array;
  /** One after the other, ascending. */
  readonly entries: Uint8Array;
}

export interface ReferenceFile {
  /** The newest cohort's batch. */
  readonly batch: number;
  /** Oldest first. */
  readonly cohorts: readonly Cohort[];
}

const mark = new TextEncoder().encode('avstemR1');
const headBytes = 16;

export function fileBytes({ cohorts, cohortEntries }: ReferenceFileShape): number {
  return headBytes + cohorts * (saltBytes + cohortEntries * entryBytes);
}

export function encodeFile({ batch, cohorts }: ReferenceFile): Uint8Array {
  const entriesBytes = cohorts[0]?.entries.length ?? 0;
  const shape = { cohorts: cohorts.length, cohortEntries: entriesBytes / entryBytes };
  const bytes = new Uint8Array(fileBytes(shape));
  bytes.set(mark);
  const head = new DataView(bytes.buffer);
  head.setUint32(8, batch);
  head.setUint16(12, shape.cohorts);
  head.setUint16(14, shape.cohortEntries);
  let at = headBytes;
  for (const { salt, entries } of cohorts) {
    if (salt.length !== saltBytes || entries.length !== entriesBytes) throw new RangeError('uneven cohorts');
    bytes.set(salt, at);
    bytes.set(entries, at + saltBytes);
    at += saltBytes + entriesBytes;
  }
  return bytes;
}

/** @returns null where the bytes are no such file, or not all of it */
export function decodeFile(bytes: Uint8Array): ReferenceFile | null {
  if (bytes.length < headBytes || mark.some((byte, i) => bytes[i] !== byte)) return null;
  const head = new DataView(bytes.buffer, bytes.byteOffset, headBytes);
  const shape = { cohorts: head.getUint16(12), cohortEntries: head.getUint16(14) };
  if (shape.cohorts === 0 || shape.cohortEntries === 0 || bytes.length !== fileBytes(shape)) return null;
  const cohortBytes = saltBytes + shape.cohortEntries * entryBytes;
  const cohorts = Array.from({ length: shape.cohorts }, (_, i) => {
    const start = headBytes + i * cohortBytes;
    return {
      salt: bytes.subarray(start, start + saltBytes),
      entries: bytes.subarray(start + saltBytes, start + cohortBytes),
    };
  });
  return { batch: head.getUint32(8), cohorts };
}

export function hasShape({ cohorts }: ReferenceFile, shape: ReferenceFileShape): boolean {
  const isEven = cohorts.every(({ entries }) => entries.length === shape.cohortEntries * entryBytes);
  return cohorts.length === shape.cohorts && isEven;
}
