/** What the public may know of one scope, kept small so that the country's page is put together from these alone. */
import { z } from 'zod';
import { publicNoticeSchema, publicStates } from './public-snapshot.ts';
import type { PublicNotice } from './public-snapshot.ts';
import type { ApprovedNotice } from './notice.ts';

/** Why a version replaced the one before; seen under the notice's history. */
const newLogs = 'Loggene ble avstemt på nytt.';

export const scopePublicStateSchema = z.object({
  scope: z.string(),
  state: z.enum(publicStates),
  sinceMs: z.number().int(),
  /** By municipality number. */
  notices: z.record(z.string(), publicNoticeSchema),
});
export type ScopePublicState = z.infer<typeof scopePublicStateSchema>;

/**
 * @param approved all approved notices of the scope
 * @param firstDeliveryMs when the service first delivered; null while it has not
 */
export function publicStateOf(
  scope: string,
  approved: readonly ApprovedNotice[],
  firstDeliveryMs: number | null,
): ScopePublicState | null {
  const newestFirst = [...approved].sort((a, b) => b.approvedAtMs - a.approvedAtMs || (a.id < b.id ? 1 : -1));
  const newest = newestFirst[0];
  if (!newest)
    return firstDeliveryMs === null
      ? null
      : { scope, state: 'checking', sinceMs: firstDeliveryMs, notices: {} };
  const notices = newest.municipalities.map(
    ({ municipality }) => [municipality, publicNoticeOf(newestFirst, municipality)] as const,
  );
  const isMissing = newest.municipalities.some(({ windows }) => windows.length > 0);
  const state = isMissing ? 'messages-missing' : 'nothing-missing';
  return { scope, state, sinceMs: newest.approvedAtMs, notices: Object.fromEntries(notices) };
}

function publicNoticeOf(newestFirst: readonly ApprovedNotice[], municipality: string): PublicNotice {
  const newest = newestFirst[0]!;
  const own = newest.municipalities.find((noticed) => noticed.municipality === municipality)!;
  return {
    version: newestFirst.length,
    publishedAt: new Date(newest.approvedAtMs).toISOString(),
    checkedFrom: newest.checkedFrom,
    checkedTo: newest.checkedTo,
    windows: own.windows,
    notFoundAtLeast: own.notFoundAtLeast,
    contact: newest.contact,
    history: newestFirst.slice(1).map((earlier, index) => ({
      version: newestFirst.length - 1 - index,
      publishedAt: new Date(earlier.approvedAtMs).toISOString(),
      cause: newLogs,
    })),
  };
}
