/** From a stored delivery to what its sender is told. */
import { toldDeletion } from '#domain/delivery/deletion.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import { warning } from '#domain/reconcile/warnings.ts';
import type { DeliveryStatus } from '#use-cases/read-delivery.ts';

export function statusPath({ declaration, id }: Delivery): string {
  return `/api/scopes/${encodeURIComponent(declaration.scope)}/deliveries/${id}`;
}

export function statusDocument({ delivery, reconciliation, deletion }: DeliveryStatus): DeliveryStatusView {
  const { id, state, declaration, sha256, sizeBytes, receivedAtMs, warnings, faults, accepted } = delivery;
  return {
    id,
    status: statusPath(delivery),
    state: reconciliation === null ? state : 'reconciled',
    declaration,
    sha256,
    sizeBytes,
    receivedAt: new Date(receivedAtMs).toISOString(),
    warnings:
      accepted && accepted.rowsOutsideIncident > 0 ? [...warnings, warning('outside-incident')] : warnings,
    ...(faults && { errors: faults.list, total: faults.total }),
    ...(accepted && { accepted }),
    reconciliation,
    ...(deletion && { deletion: toldDeletion(deletion) }),
  };
}
