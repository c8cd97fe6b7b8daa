import { z } from 'zod';
import { reconciledSchema, scopeSummarySchema, storedWarningSchema } from '#domain/delivery/reconciled.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import { obstacles, obstaclesTo } from '#domain/notice/publishable.ts';

/** A result for staff, without its messages; times in milliseconds since 1970 UTC. */
export const reconciliationSchema = z.object({
  id: z.string(),
  asOf: z.iso.datetime(),
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

export function reconciliationDocument(reconciled: Reconciled): z.infer<typeof reconciliationSchema> {
  const { asOfMs, resultPath: _resultPath, ...shown } = reconciled;
  return { ...shown, asOf: new Date(asOfMs).toISOString(), obstacles: obstaclesTo(reconciled) };
}
