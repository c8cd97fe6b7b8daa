/** What a sender is told of a delivery. */
import { z } from 'zod';
import { toldDeletionSchema } from './deletion.ts';
import { declarationSchema, deliverySchema, deliveryStates, faultsSchema } from './delivery.ts';

/** `reconciled` where the current result rests on it. */
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
  /** False: the delivery that it names as the one before it is not here; there is a gap to mend. */
  isPredecessorHere: z.boolean().optional(),
  /** Of the log as it was delivered; the rows that were taken of it stand. Left out where nobody has deleted it. */
  deletion: toldDeletionSchema.optional(),
});
export type DeliveryStatusView = z.infer<typeof deliveryStatusSchema>;
