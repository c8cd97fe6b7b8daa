import { z } from 'zod';
import { scopeSummarySchema, storedWarningSchema } from '#domain/delivery/reconciled.ts';
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
  obstacles: z
    .array(z.enum(obstacles))
    .meta({ description: 'Why it may not be published; empty where it may' }),
});

export function reconciliationDocument(reconciled: Reconciled): z.infer<typeof reconciliationSchema> {
  const { id, asOfMs, deliveries, summary, windowCount, warnings } = reconciled;
  const asOf = new Date(asOfMs).toISOString();
  return { id, asOf, deliveries, summary, windowCount, warnings, obstacles: obstaclesTo(reconciled) };
}
