/**
 * What is kept of a verification for the country: small, and made of other documents only, so that it can always be
 * made anew.
 */
import { z } from 'zod';
import { upgradeContentSchema } from './upgrade.ts';
import { vendorReportContentSchema } from './vendor-report.ts';
import { verificationSchema } from './verification-view.ts';

export const upgradeSummarySchema = z.object({
  scope: z.string(),
  /** Null while nobody has attested it. */
  attested: upgradeContentSchema.nullable(),
  /** Null where the vendor has reported nothing. */
  vendorReport: vendorReportContentSchema.nullable(),
  verification: verificationSchema,
  /** The result that it rests on; null while there is none. */
  reconciliation: z.string().nullable(),
  /** A hash of all that it was made of: another one means that it must be made anew. */
  basis: z.string(),
});
export type UpgradeSummary = z.infer<typeof upgradeSummarySchema>;
