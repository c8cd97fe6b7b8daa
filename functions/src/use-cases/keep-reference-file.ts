/**
 * Brings the reference check's file to the batch that is due. The versions are the whole memory of it: nothing else
 * says which entries are real. A version is created once and never rewritten, so that a crash, a second run or a
 * second host ends in the same file; then the pointer is moved to it.
 */
import type { Incident } from '#domain/incident/incident.ts';
import { bringForward, emptyFile } from '#domain/reference-check/next-batch.ts';
import { referencePointerSchema } from '#domain/reference-check/pointer.ts';
import { decodeFile, encodeFile, hasShape } from '#domain/reference-check/reference-file.ts';
import type { ReferenceFile } from '#domain/reference-check/reference-file.ts';
import { batchAt, referenceFileShape } from '#domain/reference-check/shape.ts';
import { lapseAlarm, raiseAlarm } from './alarms.ts';
import { findIncident } from './keep-incident.ts';
import { sha256 } from './ledger-keys.ts';
import type { System } from './system.ts';
import { wantedReferences } from './wanted-references.ts';

export const referencePaths = {
  folder: 'public/reference-check/',
  pointer: 'public/reference-check/current.json',
  version: (batch: number) => `public/reference-check/${String(batch)}.bin`,
};

const queueAlarm = { kind: 'reference-queue', subject: 'reference-check' } as const;

export async function keepReferenceFile(system: System): Promise<void> {
  const pointer = await readPointer(system);
  const incident = await findIncident(system);
  if (incident?.referenceNumberConfirmedOn === undefined) {
    if (pointer !== null) await removeVersions(system, () => true);
    return;
  }
  const due = batchAt(system.clock.nowMs());
  if (pointer !== null && pointer.batch >= due) return;
  if ((await system.blobs.read(referencePaths.version(due))) === null) {
    await makeVersion(system, incident, pointer?.batch ?? null, due);
  }
  const text = new TextEncoder().encode(JSON.stringify({ batch: due }));
  const { pointer: path } = referencePaths;
  // Another host may have been faster, and may be further: then this changes nothing.
  await system.blobs.replace(path, text, 'application/json', pointer?.etag ?? null);
  // The one before is still being fetched by whoever asked a moment ago.
  await removeVersions(system, (batch) => batch < due - 1);
}

async function makeVersion(
  system: System,
  incident: Incident,
  batchBefore: number | null,
  due: number,
): Promise<void> {
  const tools = { sha256, randomBytes: (length: number) => system.randomness.bytes(length) };
  const before = batchBefore === null ? null : await readVersion(system, batchBefore);
  const { file, waiting } = await bringForward(
    before ?? emptyFile(referenceFileShape, due - 1, tools),
    due,
    await wantedReferences(system, incident),
    tools,
  );
  if (waiting > 0) await raiseAlarm(system, queueAlarm);
  else await lapseAlarm(system, queueAlarm);
  await system.blobs.create(referencePaths.version(due), [encodeFile(file)], 'application/octet-stream');
}

/** @returns null where it is gone or of another shape: then the file begins anew, which tells nothing either */
async function readVersion(system: System, batch: number): Promise<ReferenceFile | null> {
  const blob = await system.blobs.read(referencePaths.version(batch));
  const file = blob && decodeFile(blob.bytes);
  return file && hasShape(file, referenceFileShape) ? file : null;
}

async function readPointer(system: System): Promise<{ batch: number; etag: string } | null> {
  const blob = await system.blobs.read(referencePaths.pointer);
  if (blob === null) return null;
  const { batch } = referencePointerSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
  return { batch, etag: blob.etag };
}

/** Where all go, the pointer goes last: a crash before it is made good by the next run. */
async function removeVersions(system: System, isOver: (batch: number) => boolean): Promise<void> {
  const over: string[] = [];
  for await (const { path } of system.blobs.list(referencePaths.folder)) {
    const batch = /\/(\d+)\.bin$/.exec(path)?.[1];
    if (batch !== undefined && isOver(Number(batch))) over.push(path);
  }
  for (const path of over) await system.blobs.delete(path);
  if (isOver(Infinity)) await system.blobs.delete(referencePaths.pointer);
}
