/**
 * Deletes a log as it was delivered: because a person asks, or because its time is over. What is to go is written down
 * first, then it goes, then it stands in the ledger; the sweep does what a crash left, and what comes back. The rows
 * that were taken of it stay, with the results that rest on them: their time is another. Why so: docs/adr/0031.
 */
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { Deletion } from '#domain/delivery/deletion.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { keepDeletion, listDeletions } from './deletions.ts';
import { changeDocument, readDocument } from './documents.ts';
import { keys, paths } from './keys.ts';
import { contentHashOf, deliveryEntry, settledEntry } from './ledger-entries.ts';
import { ledgerKeys } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';
import { removeParts } from './uploads.ts';

function deletionEntry(scope: ScopeKey, deletion: Deletion): LedgerEntry {
  const { delivery, atMs } = deletion;
  return { kind: 'deletion', scope, id: delivery, contentHash: contentHashOf(deletion), atMs };
}

export interface DeletedLog {
  /** The deletion that holds, which may be an earlier one. */
  readonly deletion: Deletion;
  /** False while the log is being taken in: it goes with a sweep after that. */
  readonly isGone: boolean;
}

/**
 * @param scope for which the log was declared
 * @param side of which it must be, where somebody may delete logs of that side only
 * @returns null where no such log was stored
 */
export async function deleteLog(
  system: System,
  scope: ScopeKey,
  delivery: string,
  { side, reason, by }: Pick<Deletion, 'reason' | 'by'> & { readonly side?: Delivery['declaration']['side'] },
): Promise<DeletedLog | null> {
  const held = await readDocument(system.documents, keys.delivery(scope, delivery), deliverySchema);
  if (held === null || held.value.state === 'announced' || held.value.state === 'refused') return null;
  const { declaration, sha256 } = held.value;
  if (side !== undefined && side !== declaration.side) return null;
  const deletion = await keepDeletion(system, scope, { delivery, reason, by, atMs: system.clock.nowMs() });
  const left = await leaveOut(system, scope, delivery);
  if (left?.state === 'received') return { deletion, isGone: false };
  await system.blobs.delete(paths.log(declaration, delivery));
  // The same bytes, where who put them together was broken off before they went, or a late part came after.
  await removeParts(system, { declaration, sha256 });
  if (left?.state === 'deleted') {
    await recordInLedger(system, deliveryEntry(left));
    await recordInLedger(system, settledEntry(left));
  }
  await recordInLedger(system, deletionEntry(scope, deletion));
  return { deletion, isGone: true };
}

/** What nobody has begun to take in is never taken in. @returns the delivery as it stands then */
function leaveOut(system: System, scope: ScopeKey, delivery: string): Promise<Delivery | null> {
  return changeDocument(system.documents, keys.delivery(scope, delivery), deliverySchema, (stored) =>
    stored.state === 'received' && !stored.isTakenUp ? { ...stored, state: 'deleted' as const } : null,
  );
}

/**
 * What a crash left, what was being taken in when it was asked for, and what came back: the same bytes that somebody
 * was just delivering a second time. A deletion stands for its delivery's id, whatever comes later under it.
 *
 * @param recorded ids of the scope's entries in the ledger
 * @param standing deliveries whose logs were listed before anything of the scope was read; none where none were
 */
export async function sweepDeletions(
  system: System,
  scope: ScopeKey,
  recorded: ReadonlySet<string>,
  standing: ReadonlyMap<string, unknown>,
): Promise<void> {
  for await (const { delivery, reason, by } of listDeletions(system, scope)) {
    const isDone = recorded.has(ledgerKeys.entry(scope, 'deletion', delivery).id) && !standing.has(delivery);
    if (!isDone) await deleteLog(system, scope, delivery, { reason, by });
  }
}
