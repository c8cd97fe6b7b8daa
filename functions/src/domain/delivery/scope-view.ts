/** What GET /api/scopes/{scope} tells the scope's staff. */
import { z } from 'zod';
import { rulesViewSchema } from '../rules/confirmed-rules.ts';
import { standingSchema } from '../survey/standing.ts';
import { upgradeViewSchema } from '../upgrade/upgrade.ts';
import { deliveryStatusSchema } from './delivery-status.ts';
import { reconciliationSchema } from './reconciliation-view.ts';

export const scopeViewSchema = z.object({
  scope: z.string(),
  /** Null until both sides have been delivered. */
  current: reconciliationSchema.nullable(),
  /** Newest first. */
  deliveries: z.array(deliveryStatusSchema),
  /** What a person confirmed; null while nobody has, and the newest register delivery's declaration holds. */
  rules: rulesViewSchema.nullable(),
  /** Null while nobody has attested it. */
  upgrade: upgradeViewSchema.nullable(),
  /** How far the service has come with Bufdir's survey. */
  survey: standingSchema,
});
export type ScopeView = z.infer<typeof scopeViewSchema>;
