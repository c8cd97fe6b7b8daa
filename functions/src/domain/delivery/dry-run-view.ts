/** What a dry run tells: what delivering the same log would come to. Nothing of it is stored. */
import { z } from 'zod';
import { scopeSummarySchema, storedWarningSchema } from './reconciled.ts';

const count = z.number().int();

export const dryRunViewSchema = z.object({
  /** Null without a portal log to compare with, and where neither log holds anything. */
  summary: scopeSummarySchema.nullable(),
  /** How many windows there are; the summary holds the first thousand. */
  windowCount: count,
  /** Those of the file, then those of the result. */
  warnings: z.array(storedWarningSchema),
  /** Rows of the file inside the declared period, and those outside it, which would be left out. */
  rows: count,
  rowsOutsidePeriod: count,
  /** Rows of earlier deliveries that this one would replace and no longer has. */
  vanishedRows: count,
  hasPortalLog: z.boolean(),
});
export type DryRunView = z.infer<typeof dryRunViewSchema>;
