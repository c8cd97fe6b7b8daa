/** A result for staff, without its messages; times in milliseconds since 1970 UTC. */
import { z } from 'zod';
import { obstacles } from '../notice/publishable.ts';
import { reconciledSchema, scopeSummarySchema, storedWarningSchema } from './reconciled.ts';

export const reconciliationSchema = z.object({
  id: z.string(),
  asOf: z.iso.datetime(),
  rulesConfirmed: z.boolean().meta({ description: 'Whether a person confirmed its delay and clock skew' }),
  deliveries: z.array(z.string()),
  summary: scopeSummarySchema.nullable(),
  windowCount: z.number().int(),
  warnings: z.array(storedWarningSchema).readonly(),
  vanishedRows: reconciledSchema.shape.vanishedRows,
  portalStretches: reconciledSchema.shape.portalStretches,
  obstacles: z
    .array(z.enum(obstacles))
    .meta({ description: 'Why it may not be published; empty where it may' }),
});
export type ReconciliationView = z.infer<typeof reconciliationSchema>;
