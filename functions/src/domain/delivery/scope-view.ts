/** What GET /api/scopes/{scope} tells the scope's staff. */
import { z } from 'zod';
import { deliveryStatusSchema } from './delivery-status.ts';
import { reconciliationSchema } from './reconciliation-view.ts';

export const scopeViewSchema = z.object({
  scope: z.string(),
  /** Null until both sides have been delivered. */
  current: reconciliationSchema.nullable(),
  /** Newest first. */
  deliveries: z.array(deliveryStatusSchema),
});
export type ScopeView = z.infer<typeof scopeViewSchema>;
