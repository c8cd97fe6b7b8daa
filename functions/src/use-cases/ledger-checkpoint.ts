/**
 * Publishes how the ledger stands. What is to be published is written down first, so that every host publishes the
 * same and each checkpoint follows from the one before; a contradiction is published by nobody, and is an alarm.
 */
import { canonicalJson } from '#domain/ledger/canonical-json.ts';
import {
  followsItsPrevious,
  minCheckpointIntervalMs,
  publishedCheckpointSchema,
} from '#domain/ledger/checkpoint.ts';
import type { PublishedCheckpoint } from '#domain/ledger/checkpoint.ts';
import { consistencyProof, rootOf } from '#domain/ledger/tree.ts';
import { isConsistent } from '#domain/ledger/verify.ts';
import { raiseAlarm } from './alarms.ts';
import { readDocument } from './documents.ts';
import type { Held } from './documents.ts';
import { sha256Hex } from './keys.ts';
import { ledgerKeys, ledgerPaths, sha256 } from './ledger-keys.ts';
import { fillShelves, ledgerSize, ledgerTree } from './ledger-tree.ts';
import type { System } from './system.ts';

export async function latestCheckpoint(system: System): Promise<Held<PublishedCheckpoint> | null> {
  return readDocument(system.documents, ledgerKeys.checkpoint, publishedCheckpointSchema);
}

/** @returns what was published, null where that was not */
export async function readCheckpointFile(
  system: System,
  size: number | 'latest',
): Promise<PublishedCheckpoint | null> {
  const path = size === 'latest' ? ledgerPaths.latest : ledgerPaths.checkpoint(size);
  return (await readPublished(system, path))?.value ?? null;
}

export async function publishCheckpoint(system: System): Promise<void> {
  const held = await latestCheckpoint(system);
  // A crash may have come between writing it down and publishing it.
  if (held && !(await isPublished(system, held.value))) return;
  const nowMs = system.clock.nowMs();
  if (held && nowMs < Date.parse(held.value.at) + minCheckpointIntervalMs) return;
  const earlier = held?.value ?? null;
  const size = await ledgerSize(system, earlier?.size ?? 0);
  if (size === 0 || size === earlier?.size) return;

  const next = await checkpointAt(system, size, earlier);
  if (!(await followsItsPrevious(sha256, next))) return contradiction(system, size);
  const { checkpoint: key } = ledgerKeys;
  const outcome = held
    ? await system.documents.replace(key, next, held.etag)
    : await system.documents.create(key, next);
  // Another host may have written down another: that one is published then, by it or by the next sweep.
  if (outcome === 'replaced' || outcome === 'created') await isPublished(system, next);
}

async function checkpointAt(
  system: System,
  size: number,
  earlier: PublishedCheckpoint | null,
): Promise<PublishedCheckpoint> {
  await fillShelves(system, earlier?.size ?? 0, size);
  const tree = ledgerTree(system);
  const proof = earlier && (await consistencyProof(tree, earlier.size, size));
  return {
    size,
    root: await rootOf(tree, size),
    at: new Date(system.clock.nowMs()).toISOString(),
    previous: earlier && proof && { ...previousOf(earlier), proof },
  };
}

function previousOf(earlier: PublishedCheckpoint): { size: number; root: string; contentHash: string } {
  const { size, root } = earlier;
  return { size, root, contentHash: sha256Hex([canonicalJson(earlier)]) };
}

/** Makes both blobs say it. @returns false where what stands there contradicts it, which is told */
async function isPublished(system: System, checkpoint: PublishedCheckpoint): Promise<boolean> {
  const text = JSON.stringify(checkpoint);
  const bytes = new TextEncoder().encode(text);
  const path = ledgerPaths.checkpoint(checkpoint.size);
  let there: { value: PublishedCheckpoint | null } | null = await readPublished(system, path);
  if (there === null) {
    const outcome = await system.blobs.create(path, [bytes], 'application/json');
    there = outcome === 'exists' ? await readPublished(system, path) : { value: checkpoint };
  }
  if (canonicalJson(there?.value ?? null) !== canonicalJson(checkpoint)) {
    await contradiction(system, checkpoint.size);
    return false;
  }
  const latest = await readPublished(system, ledgerPaths.latest);
  if (latest !== null && canonicalJson(latest.value) === canonicalJson(checkpoint)) return true;
  if (latest?.value && latest.value.size > checkpoint.size) return isWrittenDown(system, latest.value);
  if (latest !== null && !(latest.value && (await isBeginningOf(system, latest.value, checkpoint)))) {
    await contradiction(system, checkpoint.size);
    return false;
  }
  await system.blobs.replace(ledgerPaths.latest, bytes, 'application/json', latest?.etag ?? null);
  return true;
}

/** Another host may be ahead: then it wrote down first what it published. */
async function isWrittenDown(system: System, published: PublishedCheckpoint): Promise<boolean> {
  const held = await latestCheckpoint(system);
  if (held && held.value.size >= published.size) return true;
  await contradiction(system, published.size);
  return false;
}

async function isBeginningOf(
  system: System,
  earlier: PublishedCheckpoint,
  later: PublishedCheckpoint,
): Promise<boolean> {
  const proof = await consistencyProof(ledgerTree(system), earlier.size, later.size);
  return isConsistent(sha256, earlier, later, proof);
}

/** @returns null where there is none; its value is null where what stands there is no checkpoint */
async function readPublished(
  system: System,
  path: string,
): Promise<{ value: PublishedCheckpoint | null; etag: string } | null> {
  const blob = await system.blobs.read(path);
  if (blob === null) return null;
  return { value: readCheckpoint(new TextDecoder().decode(blob.bytes)), etag: blob.etag };
}

function readCheckpoint(text: string): PublishedCheckpoint | null {
  try {
    return publishedCheckpointSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function contradiction(system: System, size: number): Promise<void> {
  await raiseAlarm(system, { kind: 'ledger-contradiction', subject: `${size} leaves` });
}
