/** What whoever builds the public site says of its last build, in the blob `public/build-report.json`. */
import { z } from 'zod';
import type { Trouble } from './alarm.ts';

export const buildReportSchema = z.object({
  /** SHA-256 of the snapshot that was built, in hex; null where nothing was published yet. */
  snapshot: z.string().nullable(),
  isBuilt: z.boolean(),
  atMs: z.number().int(),
});
export type BuildReport = z.infer<typeof buildReportSchema>;

/** A build takes less than a minute; so long a silence is no slow build. */
const overdueAfterMs = 30 * 60_000;

/**
 * @param report null where none has ever built: then nobody says that a site is built here
 * @param snapshot the published one; null before the first
 */
export function buildTrouble(
  report: BuildReport | null,
  snapshot: { readonly sha256: string; readonly sinceMs: number } | null,
  nowMs: number,
): Trouble | null {
  if (report === null || snapshot === null) return null;
  const isOfThis = report.snapshot === snapshot.sha256;
  if (isOfThis && report.isBuilt) return null;
  const isFailed = isOfThis || !report.isBuilt;
  const isOverdue = nowMs - snapshot.sinceMs > overdueAfterMs;
  if (!isFailed && !isOverdue) return null;
  return { kind: 'failed-build', subject: 'site', occurrence: snapshot.sha256 };
}
