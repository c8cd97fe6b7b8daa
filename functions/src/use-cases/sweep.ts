/**
 * The guarantee behind the hints: finds whatever an event missed and sends it on, and tells of what can't be mended
 * by sending. Run by a timer; running it twice does no harm.
 */
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { currentSchema } from '#domain/delivery/reconciled.ts';
import { scopePublicStateSchema } from '#domain/notice/public-state.ts';
import { nationalScope } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { raiseAlarm } from './alarms.ts';
import { confirmedRules } from './confirm-rules.ts';
import { listDocuments, readDocument } from './documents.ts';
import { partsOf } from './effective-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import { sweepOverviewParts } from './keep-overview-part.ts';
import { deliveryOfPath, keys } from './keys.ts';
import { sweepLedger } from './ledger-sweep.ts';
import { keepReferenceFile } from './keep-reference-file.ts';
import { isSnapshotCurrent, publicStateNow } from './publish.ts';
import { removeLeftParts } from './remove-left-parts.ts';
import { sendAlarms } from './send-alarms.ts';
import { reconciliationIdOf } from './reconcile-scope.ts';
import type { System } from './system.ts';
import { sweepUpgradeSummaries } from './verify-upgrade.ts';
import { watchHold } from './watch-hold.ts';
import { openUploads } from './uploads.ts';
import { watchBuild } from './watch-build.ts';
import { watchScope } from './watch-scope.ts';

export async function sweep(system: System): Promise<void> {
  try {
    await sweepAll(system);
  } finally {
    // Where the sweep itself fails, somebody must hear of what it has found so far.
    await sendAlarms(system);
  }
}

async function sweepAll(system: System): Promise<void> {
  // Blobs before deliveries: a blob always comes after its announcement, so what is seen here is announced there.
  const unclaimed = new Set<string>();
  for await (const { path } of system.blobs.list('logs/')) unclaimed.add(path);
  const scopes: ScopeKey[] = [];
  for await (const scope of system.documents.partitions('scopes')) scopes.push(scope);
  const held = new Set(scopes);
  const uploads = await openUploads(system);
  for (const scope of new Set([...scopes, ...uploads.keys()])) {
    const deliveries = await sweepDeliveries(system, scope, unclaimed);
    const parts = await partsOf(system, scope);
    await watchScope(system, scope, { parts, deliveries, uploads: uploads.get(scope) ?? [] });
    if (scope === nationalScope || !held.has(scope)) continue;
    await sweepReconciliation(system, scope, parts);
    await sweepPublicState(system, scope, parts);
  }
  for (const path of unclaimed) await sweepUnclaimed(system, path);
  await removeLeftParts(system);
  await sweepUpgradeSummaries(system, held);
  await watchHold(system);
  await sweepOverviewParts(system, held);
  if (!(await isSnapshotCurrent(system))) await system.queue.send('publish', {});
  await sweepLedger(system, scopes);
  await keepReferenceFile(system);
  await watchBuild(system);
}

/**
 * Deliveries that are stored but were not taken in; what was only announced, and never came, is nobody's loss.
 * @param unclaimed blobs that no delivery has named yet; those of this scope are taken out
 * @returns all deliveries of the scope
 */
async function sweepDeliveries(system: System, scope: ScopeKey, unclaimed: Set<string>): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'delivery-' };
  for await (const delivery of listDocuments(system.documents, place, deliverySchema)) {
    deliveries.push(delivery);
    const { id, state, blobPath } = delivery;
    const isStored = unclaimed.delete(blobPath);
    const isWaiting = state === 'received' || (state === 'announced' && isStored);
    if (isWaiting) await system.queue.send('log-received', { scope, delivery: id });
  }
  return deliveries;
}

/** Scopes whose current result does not rest on the parts and the confirmed rules that there are now. */
async function sweepReconciliation(system: System, scope: ScopeKey, parts: ScopeParts): Promise<void> {
  const due = reconciliationIdOf(parts, await confirmedRules(system, scope));
  const current = await readDocument(system.documents, keys.current(scope), currentSchema);
  if (due !== (current?.value.reconciliation ?? null)) await system.queue.send('reconcile', { scope });
}

/** Deliveries and approvals whose effect on the public page is still to come. */
async function sweepPublicState(system: System, scope: ScopeKey, parts: ScopeParts): Promise<void> {
  const due = await publicStateNow(system, scope, parts);
  if (due === null) return;
  const key = keys.publicState(system.incidentId, scope);
  const shown = await readDocument(system.documents, key, scopePublicStateSchema);
  if (JSON.stringify(shown?.value) !== JSON.stringify(scopePublicStateSchema.parse(due))) {
    await system.queue.send('publish', { scope });
  }
}

/** A blob that nobody announced: not ours to read, but never to be passed over in silence. */
async function sweepUnclaimed(system: System, path: string): Promise<void> {
  const delivery = deliveryOfPath(path);
  const isKnown =
    delivery !== null && (await system.documents.get(keys.delivery(delivery.scope, delivery.id))) !== null;
  if (!isKnown) await raiseAlarm(system, { kind: 'blob-without-delivery', subject: path });
}
