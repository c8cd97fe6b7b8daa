/**
 * The batches. Each takes away the oldest cohort whole and brings a new one of the same length: first the messages
 * that are still missing and left with the oldest, then those that wait, and random entries for the rest. What a batch
 * brings and takes away is fixed before anything is known of what is missing; docs/reference-check.md says why the
 * file's whole history tells nothing.
 */
import type { Sha256 } from '../ledger/hashing.ts';
import { compareBytes, entryAt, entryOf, isInCohort } from './entry.ts';
import type { Cohort, ReferenceFile } from './reference-file.ts';
import { entryBytes, saltBytes } from './shape.ts';
import type { ReferenceFileShape } from './shape.ts';

export interface BatchTools {
  readonly sha256: Sha256;
  /** Unpredictable bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
}

export interface BatchOutcome {
  readonly file: ReferenceFile;
  /** Missing messages that had no room and wait for the next batch. */
  readonly waiting: number;
}

/** A file that holds nothing, as if it had always been there. */
export function emptyFile(shape: ReferenceFileShape, batch: number, tools: BatchTools): ReferenceFile {
  const cohorts = Array.from({ length: shape.cohorts }, () => {
    const salt = tools.randomBytes(saltBytes);
    return { salt, entries: filledUp([], shape, tools) };
  });
  return { batch, cohorts };
}

/**
 * Makes every batch that is due, up to `batch`; those that have come and gone in the meantime are passed over.
 *
 * @param wanted ids of the missing messages; those that come first wait shortest
 */
export async function bringForward(
  file: ReferenceFile,
  batch: number,
  wanted: readonly string[],
  tools: BatchTools,
): Promise<BatchOutcome> {
  let outcome: BatchOutcome = { file, waiting: 0 };
  const first = Math.max(file.batch, batch - file.cohorts.length) + 1;
  for (let next = first; next <= batch; next++) {
    outcome = await oneBatch({ ...outcome.file, batch: next - 1 }, wanted, tools);
  }
  return outcome;
}

async function oneBatch(
  { batch, cohorts }: ReferenceFile,
  wanted: readonly string[],
  tools: BatchTools,
): Promise<BatchOutcome> {
  const [oldest, ...staying] = cohorts;
  if (!oldest) throw new RangeError('a file without cohorts');
  const shape = { cohorts: cohorts.length, cohortEntries: oldest.entries.length / entryBytes };
  const leaving: string[] = [];
  const coming: string[] = [];
  for (const id of wanted) {
    if (await isInAny(tools.sha256, staying, id)) continue;
    if (await isInCohort(tools.sha256, oldest, id)) leaving.push(id);
    else coming.push(id);
  }
  // Whoever stood in the oldest cohort keeps a place, so what waits gets one within the life of a cohort.
  const due = [...leaving, ...coming];
  const taken = due.slice(0, shape.cohortEntries);
  const newest = await cohortOf(taken, shape, tools);
  const file = { batch: batch + 1, cohorts: [...staying, newest] };
  return { file, waiting: due.length - taken.length };
}

async function isInAny(sha256: Sha256, cohorts: readonly Cohort[], id: string): Promise<boolean> {
  for (const cohort of cohorts) {
    if (await isInCohort(sha256, cohort, id)) return true;
  }
  return false;
}

async function cohortOf(
  ids: readonly string[],
  shape: ReferenceFileShape,
  tools: BatchTools,
): Promise<Cohort> {
  const salt = tools.randomBytes(saltBytes);
  const own = await Promise.all(ids.map((id) => entryOf(tools.sha256, salt, id)));
  return { salt, entries: filledUp(own, shape, tools) };
}

/** With random entries to the full length, and in order, so that no place tells which are which. */
function filledUp(
  own: readonly Uint8Array[],
  { cohortEntries }: ReferenceFileShape,
  { randomBytes }: BatchTools,
): Uint8Array {
  const random = randomBytes((cohortEntries - own.length) * entryBytes);
  const decoys = Array.from({ length: cohortEntries - own.length }, (_, i) => entryAt(random, i));
  const sorted = [...own, ...decoys].sort(compareBytes);
  const entries = new Uint8Array(cohortEntries * entryBytes);
  sorted.forEach((entry, i) => entries.set(entry, i * entryBytes));
  return entries;
}
