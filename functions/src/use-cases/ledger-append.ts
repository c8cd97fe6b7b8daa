/**
 * Gives each recorded entry its leaf: one each, without a gap, whatever crashes and however many hosts do it at once.
 * First the entry learns from where on to seek, once and for all; then the first free leaf from there on is taken, and
 * a leaf that already holds the same commitment is the one that was taken before a crash; then the entry learns which.
 */
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { changeDocument, readDocument } from './documents.ts';
import { entryPrefix, isTree, keptEntrySchema, leafSchema, ledgerKeys } from './ledger-keys.ts';
import { ledgerSize } from './ledger-tree.ts';
import type { System } from './system.ts';

/** A sweep must come to an end; what is left has the next one. */
const maxAtOnce = 1000;

/**
 * @param knownSize a size that the ledger is known to have had
 * @param waiting entries that may have no leaf
 * @returns false where there are more than one sweep does
 */
export async function appendRecorded(
  system: System,
  knownSize: number,
  waiting: readonly DocumentKey[],
): Promise<boolean> {
  if (waiting.length === 0) return true;
  let size = await ledgerSize(system, knownSize);
  for (const key of waiting.slice(0, maxAtOnce)) {
    size = Math.max(size, (await append(system, key, size)) + 1);
  }
  return waiting.length <= maxAtOnce;
}

/** @param except subjects whose entries are known already */
export async function entriesWithoutLeaf(
  system: System,
  except: ReadonlySet<string> = new Set(),
): Promise<DocumentKey[]> {
  const waiting: DocumentKey[] = [];
  for await (const partition of system.documents.partitions('ledger')) {
    if (isTree(partition) || except.has(partition)) continue;
    for await (const { key, body } of system.documents.list('ledger', partition, entryPrefix)) {
      if (!hasLeaf(body)) waiting.push(key);
    }
  }
  return waiting;
}

const placedSchema = keptEntrySchema.pick({ index: true });

/** @param body of an entry */
export function hasLeaf(body: unknown): boolean {
  return placedSchema.parse(body).index !== undefined;
}

/** @returns the entry's leaf */
async function append(system: System, key: DocumentKey, size: number): Promise<number> {
  const entry = await changeDocument(system.documents, key, keptEntrySchema, (stored) =>
    stored.from === undefined ? { ...stored, from: size } : null,
  );
  if (entry?.from === undefined) throw new Error('a recorded entry is gone');
  if (entry.index !== undefined) return entry.index;
  let index = entry.from;
  while (!(await isTakenBy(system, index, entry.commitment))) index++;
  await changeDocument(system.documents, key, keptEntrySchema, (stored) =>
    stored.index === undefined ? { ...stored, index } : null,
  );
  return index;
}

/** Is the leaf this entry's, now or since before? */
async function isTakenBy(system: System, index: number, commitment: string): Promise<boolean> {
  const key = ledgerKeys.leaf(index);
  if ((await system.documents.create(key, { commitment })) === 'created') return true;
  const leaf = await readDocument(system.documents, key, leafSchema);
  if (leaf === null) throw new Error('a leaf that exists cannot be read');
  return leaf.value.commitment === commitment;
}
