/** Whether the result of a scope rests on everything that has been delivered for it. */
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { confirmedRules } from './confirm-rules.ts';
import { listDocuments, readDocument } from './documents.ts';
import { partsOf } from './effective-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import { keys } from './keys.ts';
import { reconciliationIdOf } from './reconcile-scope.ts';
import type { System } from './system.ts';

export interface Freshness {
  readonly parts: ScopeParts;
  /** The id of the current result; null while there is none. */
  readonly reconciliation: string | null;
  /** Whether that is the one that its logs and rules ask for; true where nothing can be compared yet. */
  readonly isCurrent: boolean;
}

export async function freshnessOf(system: System, scope: ScopeKey): Promise<Freshness> {
  // The logs after the result: what is read as current then rests on all that is read here, or is told as older.
  const current = await readDocument(system.documents, keys.current(scope), currentSchema);
  const parts = await partsOf(system, scope);
  const due = reconciliationIdOf(parts, await confirmedRules(system, scope));
  const reconciliation = current?.value.reconciliation ?? null;
  return { parts, reconciliation, isCurrent: due === reconciliation };
}

/** How many deliveries wait. */
export async function pendingDeliveries(system: System, scope: ScopeKey): Promise<number> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'delivery-' };
  let pending = 0;
  for await (const delivery of listDocuments(system.documents, place, deliverySchema)) {
    if (await isWaiting(system, delivery)) pending++;
  }
  return pending;
}

/** Is it stored and not taken in? What was announced and never came is nobody's loss. */
export async function isWaiting(system: System, { state, blobPath }: Delivery): Promise<boolean> {
  return state === 'received' || (state === 'announced' && (await isStored(system, blobPath)));
}

async function isStored(system: System, blobPath: string): Promise<boolean> {
  for await (const { path } of system.blobs.list(blobPath)) if (path === blobPath) return true;
  return false;
}
