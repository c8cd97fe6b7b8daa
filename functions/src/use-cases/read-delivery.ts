/** What became of a delivery: received, refused with all faults, accepted, or already reconciled. */
import { hasItsPredecessor } from '#domain/alarm/delivery-troubles.ts';
import type { Deletion } from '#domain/delivery/deletion.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { nationalScope } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDeletion } from './deletions.ts';
import { listDocuments, readDocument } from './documents.ts';
import { keys } from './keys.ts';
import { currentReconciliation } from './read-result.ts';
import type { System } from './system.ts';

export interface DeliveryStatus {
  readonly delivery: Delivery;
  /** The current reconciliation that rests on it; null while there is none, and for a national file. */
  readonly reconciliation: string | null;
  /** Of its log; null or left out where nobody has deleted it. */
  readonly deletion?: Deletion | null;
}

export async function readDeliveryStatus(
  system: System,
  scope: ScopeKey,
  id: string,
): Promise<DeliveryStatus | null> {
  const held = await readDocument(system.documents, keys.delivery(scope, id), deliverySchema);
  if (held === null) return null;
  const current = scope === nationalScope ? null : await currentReconciliation(system, scope);
  const isIn = current?.deliveries.includes(id) === true;
  const deletion = await readDeletion(system, scope, id);
  return { delivery: held.value, reconciliation: isIn ? current.id : null, deletion };
}

/** @returns also true for one that names none before it */
export async function isPredecessorHere(system: System, delivery: Delivery): Promise<boolean> {
  const { scope, side } = delivery.declaration;
  const others = await listDeliveries(system, scope);
  return hasItsPredecessor(
    delivery,
    others.filter(({ declaration }) => declaration.side === side),
  );
}

/** Newest first. */
export async function listDeliveries(system: System, scope: ScopeKey): Promise<Delivery[]> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'delivery-' };
  const deliveries: Delivery[] = [];
  for await (const delivery of listDocuments(system.documents, place, deliverySchema))
    deliveries.push(delivery);
  return deliveries.sort((a, b) => b.receivedAtMs - a.receivedAtMs);
}
