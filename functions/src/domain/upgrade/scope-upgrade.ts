/** What GET /api/scopes/{scope}/upgrade tells the scope's staff. */
import { z } from 'zod';
import { versionSchema } from './version.ts';
import { upgradeViewSchema } from './upgrade.ts';
import { vendorReportViewSchema } from './vendor-report.ts';
import { verificationSchema } from './verification-view.ts';

export const scopeUpgradeSchema = z.object({
  /** Null while the incident names none. */
  fixedVersion: versionSchema.nullable(),
  /** Null while nobody has attested it. */
  attested: upgradeViewSchema.nullable(),
  /** Null where the vendor has reported nothing. */
  vendorReport: vendorReportViewSchema.nullable(),
  /** Null where no service of the incident has this scope. */
  verification: verificationSchema.nullable(),
});
export type ScopeUpgrade = z.infer<typeof scopeUpgradeSchema>;
