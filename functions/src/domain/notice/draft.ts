/** What a notice says of each municipality of a scope, made from a result and nothing else. */
import { publicCount, publicWindows } from '../disclosure/index.ts';
import type { ScopeSummary } from '../delivery/reconciled.ts';
import type { Verdict } from '../reconcile/result.ts';
import type { NoticedMunicipality } from './notice.ts';

export interface JudgedMessage {
  readonly municipality: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly verdict: Verdict;
}

/**
 * Only messages that are missing or contested can be those that were not found: each is a window of its own, and the
 * disclosure rules make calendar units of them.
 */
export function noticedMunicipalities(
  summary: ScopeSummary,
  messages: readonly JudgedMessage[],
): NoticedMunicipality[] {
  const byNumber = new Map<string, JudgedMessage[]>();
  for (const message of messages) {
    const own = byNumber.get(message.municipality);
    if (own) own.push(message);
    else byNumber.set(message.municipality, [message]);
  }
  const numbers = new Set(summary.scope.map((unit) => unit.slice(0, 4)));
  return [...numbers].map((municipality) => {
    const own = byNumber.get(municipality) ?? [];
    const open = own.filter(({ verdict }) => verdict === 'missing' || verdict === 'contested');
    const member = summary.members?.find((other) => other.municipality === municipality);
    return {
      municipality,
      windows: publicWindows(
        open,
        own.map(({ fromMs }) => fromMs),
      ),
      notFoundAtLeast: publicCount(member?.missingAtLeast ?? summary.counts.missingAtLeast),
    };
  });
}
