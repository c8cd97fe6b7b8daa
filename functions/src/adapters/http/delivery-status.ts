import { z } from 'zod';
import { deliverySchema, deliveryStates, declarationSchema } from '#domain/delivery/delivery.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { faultsSchema } from '#domain/delivery/delivery.ts';
import { warning } from '#domain/reconcile/warnings.ts';
import type { DeliveryStatus } from '#use-cases/read-delivery.ts';

/** What a sender is told of a delivery; `reconciled` where the current result rests on it. */
export const deliveryStatusSchema = z.object({
  id: z.string(),
  status: z.string().meta({ description: 'The path to ask again' }),
  state: z.enum([...deliveryStates, 'reconciled']),
  declaration: declarationSchema,
  sha256: z.string(),
  sizeBytes: z.number().int(),
  receivedAt: z.iso.datetime(),
  warnings: deliverySchema.shape.warnings,
  errors: faultsSchema.shape.list.optional(),
  total: z.number().int().optional(),
  accepted: deliverySchema.shape.accepted,
  reconciliation: z.string().nullable(),
});

export function statusPath({ declaration, id }: Delivery): string {
  return `/api/scopes/${encodeURIComponent(declaration.scope)}/deliveries/${id}`;
}

export function statusDocument({
  delivery,
  reconciliation,
}: DeliveryStatus): z.infer<typeof deliveryStatusSchema> {
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
  };
}
