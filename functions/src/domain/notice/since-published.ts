/** What the portal has sent since a notice was published: shown beside it, so that a newer failure is seen. */
import type { Reconciled } from '../delivery/reconciled.ts';
import type { JudgedMessage } from './draft.ts';
import type { ApprovedNotice } from './notice.ts';
import type { SincePublished } from './notice-view.ts';

/** @param messages of the current result */
export function sincePublished(
  { approvedAtMs, municipalities }: Pick<ApprovedNotice, 'approvedAtMs' | 'municipalities'>,
  { summary }: Pick<Reconciled, 'summary'>,
  messages: readonly JudgedMessage[],
): SincePublished {
  const after = messages.filter(({ fromMs }) => fromMs > approvedAtMs);
  const isNotFound = ({ verdict }: JudgedMessage): boolean =>
    verdict === 'missing' || verdict === 'contested';
  const knownTo = summary?.portalCoverage?.to;
  return {
    publishedAt: new Date(approvedAtMs).toISOString(),
    knownTo: knownTo === undefined ? null : new Date(knownTo).toISOString(),
    municipalities: municipalities.map(({ municipality }) => {
      const own = after.filter((message) => message.municipality === municipality);
      return { municipality, sent: own.length, notFound: own.filter(isNotFound).length };
    }),
  };
}
