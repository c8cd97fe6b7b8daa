/**
 * Deletes a log as it was delivered, once its rows are taken in: because a person asks, or because its time is over.
 * What is to go is written down first, then it goes, then it stands in the ledger; the sweep does what a crash left.
 * The rows that were taken of it stay, with the results that rest on them: their time is another.
 */
import type { Delivery } from '#domain/delivery/delivery.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import { deletionSchema } from '#domain/delivery/deletion.ts';
import type { Deletion } from '#domain/delivery/deletion.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments, readDocument } from './documents.ts';
import { keys, paths } from './keys.ts';
import { contentHashOf } from './ledger-entries.ts';
import { ledgerKeys } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';

const deletionPrefix = 'deletion-';

function keyOf(scope: ScopeKey, delivery: string): DocumentKey {
  return { container: 'scopes', partition: scope, id: `${deletionPrefix}${delivery}` };
}

export function deletionEntry(scope: ScopeKey, deletion: Deletion): LedgerEntry {
  const { delivery, atMs } = deletion;
  return { kind: 'deletion', scope, id: delivery, contentHash: contentHashOf(deletion), atMs };
}

/**
 * @param scope for which the log was declared
 * @returns the deletion that holds, which may be an earlier one; null where no such log was taken in
 */
export async function deleteLog(
  system: System,
  scope: ScopeKey,
  delivery: string,
  why: Pick<Deletion, 'reason' | 'by'>,
): Promise<Deletion | null> {
  const held = await readDocument(system.documents, keys.delivery(scope, delivery), deliverySchema);
  // What was received and not yet taken in would be missed by nobody but its sender.
  if (held?.value.state !== 'accepted') return null;
  const key = keyOf(scope, delivery);
  await system.documents.create(key, { delivery, ...why, atMs: system.clock.nowMs() } satisfies Deletion);
  const deletion = deletionSchema.parse((await system.documents.get(key))?.body);
  await system.blobs.delete(paths.log(held.value.declaration, delivery));
  await recordInLedger(system, deletionEntry(scope, deletion));
  return deletion;
}

/** What a crash left, and the logs whose time is over. @param deliveries of the scope */
export async function sweepDeletions(
  system: System,
  scope: ScopeKey,
  deliveries: readonly Delivery[],
): Promise<void> {
  const { logRetentionMs = Infinity } = system;
  const place = { container: 'scopes' as const, partition: scope, idPrefix: deletionPrefix };
  const gone = new Set<string>();
  for await (const deletion of listDocuments(system.documents, place, deletionSchema)) {
    gone.add(deletion.delivery);
    const entry = ledgerKeys.entry(scope, 'deletion', deletion.delivery);
    if ((await system.documents.get(entry)) === null)
      await deleteLog(system, scope, deletion.delivery, deletion);
  }
  const oldestMs = system.clock.nowMs() - logRetentionMs;
  for (const { id, state, receivedAtMs } of deliveries) {
    if (state !== 'accepted' || receivedAtMs >= oldestMs || gone.has(id)) continue;
    await deleteLog(system, scope, id, { reason: 'period-over', by: null });
  }
}
