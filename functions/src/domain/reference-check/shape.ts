/**
 * How large the file of the reference check is, and when it changes. Data, so that both can be chosen anew; every
 * choice keeps the argument of docs/reference-check.md, which needs only that they do not depend on what is missing.
 */
export interface ReferenceFileShape {
  /** Batches whose entries stand in the file at one time: so many batches does every entry live. */
  readonly cohorts: number;
  /** Entries that each batch brings, and that each batch takes away. */
  readonly cohortEntries: number;
}

/** 16,384 entries, 262 kB: room for as many missing messages at once, and little enough for a telephone. */
export const referenceFileShape: ReferenceFileShape = { cohorts: 16, cohortEntries: 1024 };

/** An hour: what is published is in the file within it, and what was found has left it 16 hours later. */
export const batchEveryMs = 3_600_000;

/** SHA-256, cut: with 2^14 entries a number that is not there is taken for one about once in 2^114 looks. */
export const entryBytes = 16;
export const saltBytes = 16;

/** Batches are numbered by the time at which they are due, counted from 1970 UTC. */
export function batchAt(nowMs: number): number {
  return Math.floor(nowMs / batchEveryMs);
}
