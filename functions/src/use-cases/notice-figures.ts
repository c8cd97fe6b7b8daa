/** The figures of a notice, from the current result and what people found out about its messages. */
import { outcomeOf } from '#domain/finding/kinds.ts';
import { messageKey, referencesOf } from '#domain/finding/message-reference.ts';
import { checkedDays } from '#domain/notice/checked-days.ts';
import { noticedMunicipalities } from '#domain/notice/draft.ts';
import type { JudgedMessage } from '#domain/notice/draft.ts';
import type { ApprovedNotice, Notice } from '#domain/notice/notice.ts';
import { obstaclesTo } from '#domain/notice/publishable.ts';
import type { Obstacle } from '#domain/notice/publishable.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { findingsOf } from './read-findings.ts';
import { currentReconciliation, listedMessages } from './read-result.ts';
import type { System } from './system.ts';

export type NoticeFigures =
  | {
      readonly ok: true;
      readonly value: Pick<
        Notice,
        'reconciliation' | 'checkedFrom' | 'checkedTo' | 'municipalities' | 'hidden'
      >;
    }
  | { readonly ok: false; readonly code: 'no-result' }
  | { readonly ok: false; readonly code: 'not-publishable'; readonly obstacles: readonly Obstacle[] };

/**
 * @param earlier approved versions, newest first: what is shown now must fit beside them
 * @param ownNumbers municipalities that let everybody see their exact number
 */
export async function noticeFigures(
  system: System,
  scope: ScopeKey,
  earlier: readonly ApprovedNotice[],
  ownNumbers: readonly string[] = [],
): Promise<NoticeFigures> {
  const reconciled = await currentReconciliation(system, scope);
  if (reconciled === null) return { ok: false, code: 'no-result' };
  const obstacles = obstaclesTo(reconciled);
  const days = checkedDays(reconciled);
  if (obstacles.length > 0 || reconciled.summary === null || days === null) {
    const found = obstacles.length > 0 ? obstacles : (['nothing-compared'] as const);
    return { ok: false, code: 'not-publishable', obstacles: found };
  }
  const messages = await messagesWithFindings(system, scope, reconciled);
  const value = {
    reconciliation: reconciled.id,
    checkedFrom: days.from,
    checkedTo: days.to,
    ...noticedMunicipalities(reconciled.summary, messages, earlier, ownNumbers),
  };
  return { ok: true, value };
}

/** For the program's own use: no person reads them. */
async function messagesWithFindings(
  system: System,
  scope: ScopeKey,
  reconciled: Reconciled,
): Promise<JudgedMessage[]> {
  const findings = await findingsOf(system, scope);
  const recovered = new Set(
    findings
      .filter(({ finding }) => outcomeOf(finding) === 'recovered')
      .map(({ message }) => messageKey(message)),
  );
  return referencesOf(await listedMessages(system, reconciled)).map(({ reference, verdict }) => ({
    municipality: reference.municipality,
    fromMs: reference.sentFrom,
    toMs: reference.sentTo,
    verdict,
    isRecovered: recovered.has(messageKey(reference)),
  }));
}
