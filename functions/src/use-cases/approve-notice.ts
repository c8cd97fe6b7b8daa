/** Who was asked approves a draft or sends it back; only an approval changes the public page. */
import type { Principal } from '#domain/access/role.ts';
import { isAsked } from '#domain/notice/asking.ts';
import type { SendBackReason } from '#domain/notice/choices.ts';
import type { DecisionConflict } from '#domain/notice/conflicts.ts';
import { approvedOf, isApproved, noticeSchema, stateOfNotice } from '#domain/notice/notice.ts';
import type { ApprovedNotice, Notice } from '#domain/notice/notice.ts';
import { tellingOwnNumbers } from '#domain/notice/told-before.ts';
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { changeDocument, readDocument } from './documents.ts';
import { keys } from './keys.ts';
import { approvedNoticeEntry } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { listNotices } from './list-notices.ts';
import { keepJournal } from './notice-journal.ts';
import { keepOwnNumbers } from './own-numbers.ts';
import type { System } from './system.ts';

/** Somebody with a token; `person` is the keyed hash of theirs. */
export type Decider = Pick<Principal, 'role' | 'ownScopes'> & { readonly person: string };

export type DecisionRefusal = 'no-notice' | 'same-person' | 'not-asked' | DecisionConflict;

export type DecisionOutcome =
  { readonly ok: true; readonly notice: Notice } | { readonly ok: false; readonly code: DecisionRefusal };

/** Approving again is no change, whoever of those asked does it. */
export async function approveNotice(
  system: System,
  scope: ScopeKey,
  noticeId: string,
  who: Decider,
): Promise<DecisionOutcome> {
  const found = await findAsked(system, scope, noticeId, who);
  if (!found.ok) return found;
  if (!isApproved(found.notice)) {
    const refusal = await refusalOf(system, scope, found);
    if (refusal !== null) return { ok: false, code: refusal };
    const version = approvedOf(found.all).length + 1;
    if (!(await keepOwnNumbers(system, scope, { ...found.notice, version })))
      return { ok: false, code: 'own-number-refused' };
  }
  const approved: ApprovedNotice = {
    ...found.notice,
    approvedBy: who.person,
    approvedAtMs: approvalTime(system, found.all),
  };
  const journalSha256 = isApproved(found.notice)
    ? undefined
    : await keepJournal(system, scope, approved, found.all);
  const notice = await changeDocument(
    system.documents,
    keys.notice(scope, noticeId),
    noticeSchema,
    (stored) =>
      isApproved(stored) || stored.sentBack
        ? null
        : { ...stored, approvedBy: who.person, approvedAtMs: approved.approvedAtMs, journalSha256 },
  );
  if (notice === null) return { ok: false, code: 'no-notice' };
  if (!isApproved(notice)) return { ok: false, code: 'sent-back' };
  await recordInLedger(system, approvedNoticeEntry(scope, notice));
  await system.queue.send('publish', { scope });
  return { ok: true, notice };
}

/** By choice of a reason; the same again is no change. */
export async function sendBackNotice(
  system: System,
  scope: ScopeKey,
  noticeId: string,
  who: Decider,
  reason: SendBackReason,
): Promise<DecisionOutcome> {
  const found = await findAsked(system, scope, noticeId, who);
  if (!found.ok) return found;
  const state = stateOfNotice(found.notice, found.all);
  if (state === 'replaced') return { ok: false, code: 'replaced' };
  const sentBack = { by: who.person, atMs: system.clock.nowMs(), reason };
  const notice = await changeDocument(
    system.documents,
    keys.notice(scope, noticeId),
    noticeSchema,
    (stored) => (isApproved(stored) || stored.sentBack ? null : { ...stored, sentBack }),
  );
  if (notice === null) return { ok: false, code: 'no-notice' };
  return isApproved(notice) ? { ok: false, code: 'approved' } : { ok: true, notice };
}

type Found = { readonly ok: true; readonly notice: Notice; readonly all: readonly Notice[] };

/** Whoever drafted it is told so first, also where they work for two services. */
async function findAsked(
  system: System,
  scope: ScopeKey,
  noticeId: string,
  who: Decider,
): Promise<Found | { readonly ok: false; readonly code: DecisionRefusal }> {
  // Of one reading: approved by somebody else between two, it would seem to be replaced by itself.
  const all = await listNotices(system, scope);
  const notice = all.find(({ id }) => id === noticeId);
  if (notice === undefined) return { ok: false, code: 'no-notice' };
  if (!isAsked(who, { asked: notice.asked, scope })) return { ok: false, code: 'not-asked' };
  if (notice.draftedBy === who.person) return { ok: false, code: 'same-person' };
  return { ok: true, notice, all };
}

/** What has come since it was drafted: another draft, another version, or, unless it ends the request, new logs. */
async function refusalOf(
  system: System,
  scope: ScopeKey,
  { notice, all }: Found,
): Promise<DecisionRefusal | null> {
  const state = stateOfNotice(notice, all);
  if (state !== 'waiting') return state;
  if ((approvedOf(all)[0]?.id ?? null) !== notice.replaces) return 'replaced';
  if (notice.closing) return null;
  if (tellingOwnNumbers(notice, approvedOf(all)).length > 0) return 'own-number-too-close';
  const current = await readDocument(system.documents, keys.current(scope), currentSchema);
  return (current?.value.reconciliation ?? '') === notice.reconciliation ? null : 'result-changed';
}

/** Later than every version before, whatever the host's clock says: the newest version is the one that holds. */
function approvalTime(system: System, all: readonly Notice[]): number {
  const newest = approvedOf(all)[0]?.approvedAtMs ?? 0;
  return Math.max(system.clock.nowMs(), newest + 1);
}
