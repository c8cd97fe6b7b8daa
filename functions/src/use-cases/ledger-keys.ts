/** Where the ledger stands. The scopes' partitions hold what entries say; `tree` holds only hashes, for ever. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { hashSchema, ledgerEntrySchema } from '#domain/ledger/entry.ts';
import type { LedgerEntry, LedgerKind } from '#domain/ledger/entry.ts';
import type { Sha256 } from '#domain/ledger/hashing.ts';
import { shelfLength } from '#domain/ledger/shelves.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { sha256Hex } from './keys.ts';

export const sha256: Sha256 = async (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

/** An entry as it is kept. Its salt and what it says can be erased; the commitment stays, and is the leaf. */
export const keptEntrySchema = z.object({
  commitment: hashSchema,
  entry: ledgerEntrySchema.optional(),
  salt: hashSchema.optional(),
  /** From which leaf on its place is sought: whoever goes on after a crash finds what was written before it. */
  from: z.number().int().optional(),
  /** Its leaf, once it has one. */
  index: z.number().int().optional(),
});
export type KeptEntry = z.infer<typeof keptEntrySchema>;

export const leafSchema = z.object({ commitment: hashSchema });
export const subtreeSchema = z.object({ hash: hashSchema });

const treePartition = 'tree';

const inTree = (id: string): DocumentKey => ({ container: 'ledger', partition: treePartition, id });

export const entryPrefix = 'entry-';

export const ledgerKeys = {
  /** One entry for one thing, whoever records it and however often. */
  entry: (subject: string, kind: LedgerKind, id: string): DocumentKey => ({
    container: 'ledger',
    partition: subject,
    id: `${entryPrefix}${sha256Hex([JSON.stringify([kind, id])])}`,
  }),
  leaf: (index: number) =>
    inTree(shelfPrefix(0, Math.floor(index / shelfLength)) + digits(index % shelfLength, 3)),
  subtree: (level: number, index: number) =>
    inTree(shelfPrefix(level, Math.floor(index / shelfLength)) + digits(index % shelfLength, 3)),
  checkpoint: inTree('checkpoint'),
};

/** What the ids on one shelf begin with; the last three digits are the place on it. */
export function shelfPrefix(level: number, shelf: number): string {
  return `${level === 0 ? 'leaf' : `subtree-${level}`}-${digits(shelf, 7)}-`;
}

export function subjectOf(entry: LedgerEntry): string {
  const subject = entry.scope ?? entry.incident;
  if (subject === undefined) throw new Error('an entry without a subject');
  return subject;
}

export const isTree = (partition: string): boolean => partition === treePartition;

export const ledgerPaths = {
  /** In a container where nothing can be replaced or removed. */
  checkpoint: (size: number) => `ledger-checkpoints/checkpoint-${digits(size, 10)}.json`,
  /** The newest of them once more: this one is replaced. */
  latest: 'public/ledger/latest.json',
};

function digits(n: number, count: number): string {
  return String(n).padStart(count, '0');
}
