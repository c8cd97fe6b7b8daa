/** Use cases call this after their write. The leaf follows at the next sweep, which also records what is missing. */
import { commitmentOf, ledgerEntrySchema, saltBytes } from '#domain/ledger/entry.ts';
import type { LedgerEntry, LedgerKind } from '#domain/ledger/entry.ts';
import { hexOf } from '#domain/ledger/hashing.ts';
import { changeDocument } from './documents.ts';
import { keptEntrySchema, ledgerKeys, sha256, subjectOf } from './ledger-keys.ts';
import type { System } from './system.ts';

/** The same thing (kind, subject, id) again is no change, also after its entry was erased. */
export async function recordInLedger(system: System, entry: LedgerEntry): Promise<void> {
  const checked = ledgerEntrySchema.parse(entry);
  const salt = hexOf(system.randomness.bytes(saltBytes));
  const commitment = await commitmentOf(sha256, salt, checked);
  const key = ledgerKeys.entry(subjectOf(checked), checked.kind, checked.id);
  await system.documents.create(key, { commitment, entry: checked, salt });
}

/**
 * Erases what an entry says and its salt, where the thing itself is deleted. The leaf stays, and from then on nobody
 * can tell what it stands for; a receipt that somebody kept still holds.
 */
export async function eraseFromLedger(
  system: System,
  { subject, kind, id }: { subject: string; kind: LedgerKind; id: string },
): Promise<void> {
  const key = ledgerKeys.entry(subject, kind, id);
  await changeDocument(system.documents, key, keptEntrySchema, ({ entry, salt, ...kept }) =>
    entry === undefined && salt === undefined ? null : kept,
  );
}
