/** What the public may know of one scope, kept small so that the country's page is put together from these alone. */
import { z } from 'zod';
import { publicNoticeSchema, publicStates } from './public-snapshot.ts';
import type { PublicNotice } from './public-snapshot.ts';
import { approvedOf } from './notice.ts';
import type { ApprovedNotice, Notice } from './notice.ts';
import { shownTranslations } from './sami/shown.ts';
import type { SamiTranslation } from './sami/translation.ts';
import { countedOf, countedSchema } from './totals/counted.ts';

export const scopePublicStateSchema = z.object({
  scope: z.string(),
  state: z.enum(publicStates),
  sinceMs: z.number().int(),
  /** By municipality number. */
  notices: z.record(z.string(), publicNoticeSchema),
  /** Not for the public: what totals are made of. */
  counted: countedSchema.optional(),
});
export type ScopePublicState = z.infer<typeof scopePublicStateSchema>;

/**
 * @param approved all approved notices of the scope
 * @param firstDeliveryMs when the service first delivered; null while it has not
 * @param translations all of the scope, of any version
 */
export function publicStateOf(
  scope: string,
  approved: readonly ApprovedNotice[],
  firstDeliveryMs: number | null,
  translations: readonly SamiTranslation[] = [],
): ScopePublicState | null {
  const newestFirst = approvedOf(approved);
  const newest = newestFirst[0];
  if (!newest)
    return firstDeliveryMs === null
      ? null
      : { scope, state: 'checking', sinceMs: firstDeliveryMs, notices: {} };
  return {
    scope,
    state: stateTold(newest),
    sinceMs: newest.approvedAtMs,
    notices: translated(publicNotices(newest, newestFirst), newestFirst, translations),
    counted: countedOf(newestFirst),
  };
}

function stateTold({ unknowable, municipalities }: ApprovedNotice): ScopePublicState['state'] {
  if (unknowable) return 'cannot-be-known';
  const isMissing = municipalities.some(({ windows }) => windows.length > 0);
  return isMissing ? 'messages-missing' : 'nothing-missing';
}

/**
 * A notice as the public sees it while it is the newest, by municipality: of an approved one what was published, of a
 * draft what will be when it is approved at `nowMs`.
 *
 * @param all notices of the scope; those approved before it are its history
 */
export function publicNoticesAt(
  notice: Notice,
  all: readonly Notice[],
  nowMs: number,
): Record<string, PublicNotice> {
  const shown: ApprovedNotice = { ...notice, approvedAtMs: notice.approvedAtMs ?? nowMs };
  const isBefore = (other: ApprovedNotice): boolean =>
    other.approvedAtMs < shown.approvedAtMs ||
    (other.approvedAtMs === shown.approvedAtMs && other.order < shown.order);
  const before = approvedOf(all).filter((other) => other.id !== shown.id && isBefore(other));
  return publicNotices(shown, [shown, ...before]);
}

function publicNotices(
  newest: ApprovedNotice,
  newestFirst: readonly ApprovedNotice[],
): Record<string, PublicNotice> {
  const numbers = newest.municipalities.map(({ municipality }) => municipality);
  return Object.fromEntries(numbers.map((number) => [number, publicNoticeOf(newestFirst, number)]));
}

/** A notice without translations stays as it was, to the byte. */
function translated(
  notices: Record<string, PublicNotice>,
  newestFirst: readonly ApprovedNotice[],
  translations: readonly SamiTranslation[],
): Record<string, PublicNotice> {
  const versions = newestFirst.map(({ id }) => id);
  const each = Object.entries(notices).map(([municipality, notice]) => {
    const sami = shownTranslations(municipality, versions, translations);
    return [municipality, sami.length > 0 ? { ...notice, sami } : notice] as const;
  });
  return Object.fromEntries(each);
}

function publicNoticeOf(newestFirst: readonly ApprovedNotice[], municipality: string): PublicNotice {
  const newest = newestFirst[0]!;
  const own = newest.municipalities.find((noticed) => noticed.municipality === municipality)!;
  return {
    version: newestFirst.length,
    publishedAt: new Date(newest.approvedAtMs).toISOString(),
    ...(newest.checkedFrom && { checkedFrom: newest.checkedFrom }),
    ...(newest.checkedTo && { checkedTo: newest.checkedTo }),
    ...(newest.unknowable && { unknowable: newest.unknowable }),
    windows: own.windows,
    withdrawn: own.withdrawn,
    notFoundAtLeast: own.notFoundAtLeast,
    ...(own.ownNumber !== undefined && { ownNumber: own.ownNumber }),
    ...(own.recovered && { recovered: own.recovered }),
    contact: newest.contact,
    hours: newest.hours,
    measures: newest.measures,
    language: newest.language,
    ...(newest.cause && { cause: newest.cause }),
    ...(newest.closing && { closed: newest.closing }),
    history: newestFirst.slice(1).map((earlier, index) => ({
      version: newestFirst.length - 1 - index,
      publishedAt: new Date(earlier.approvedAtMs).toISOString(),
      // Each was replaced by the one after it, which says why.
      cause: newestFirst[index]!.cause ?? 'new-logs',
    })),
  };
}
