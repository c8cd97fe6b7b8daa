/** A second person approves a translation or sends it back; any one person of the service can take it away again. */
import {
  newestApproved,
  samiTranslationSchema,
  stateOfTranslation,
} from '#domain/notice/sami/translation.ts';
import { isApprovedTranslation } from '#domain/notice/sami/translation.ts';
import type { SamiSendBackReason, SamiState, SamiTranslation } from '#domain/notice/sami/translation.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { changeDocument } from './documents.ts';
import { keys } from './keys.ts';
import { translationEntries } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { listTranslations, publishedVersions } from './list-translations.ts';
import type { System } from './system.ts';

export type SamiDecision =
  | { readonly decision: 'approve' }
  | { readonly decision: 'send-back'; readonly reason: SamiSendBackReason }
  | { readonly decision: 'take-down' };

export type SamiDecisionRefusal =
  | 'no-translation'
  | 'same-person'
  | 'replaced'
  | 'lapsed'
  | 'sent-back'
  | 'approved'
  | 'taken-down'
  | 'not-approved';

export type SamiDecisionOutcome =
  | { readonly ok: true; readonly translation: SamiTranslation }
  | { readonly ok: false; readonly code: SamiDecisionRefusal };

/**
 * The same decision again is no change.
 * @param person keyed hash of who decides
 */
export async function decideTranslation(
  system: System,
  scope: ScopeKey,
  id: string,
  person: string,
  decision: SamiDecision,
): Promise<SamiDecisionOutcome> {
  const all = await listTranslations(system, scope);
  const one = all.find((candidate) => candidate.id === id);
  if (!one) return { ok: false, code: 'no-translation' };
  const { versions } = await publishedVersions(system, scope);
  const state = stateOfTranslation(one, all, versions[0] ?? null);
  const refusal = refusalOf(decision, one, state, person);
  if (refusal !== null) return { ok: false, code: refusal };
  const nowMs = system.clock.nowMs();
  // Later than every approval before, whatever the host's clock says: the newest is the one that holds.
  const approvedAtMs = Math.max(nowMs, (newestApproved(all)?.approvedAtMs ?? 0) + 1);
  const translation = await changeDocument(
    system.documents,
    keys.samiTranslation(scope, id),
    samiTranslationSchema,
    (stored) => decided(stored, decision, { person, nowMs, approvedAtMs }),
  );
  if (translation === null) return { ok: false, code: 'no-translation' };
  const other = overtakenBy(decision, translation);
  if (other !== null) return { ok: false, code: other };
  for (const entry of translationEntries(scope, translation)) await recordInLedger(system, entry);
  if (isApprovedTranslation(translation)) await system.queue.send('publish', { scope });
  return { ok: true, translation };
}

function refusalOf(
  { decision }: SamiDecision,
  { draftedBy }: SamiTranslation,
  state: SamiState,
  person: string,
): SamiDecisionRefusal | null {
  // A text that lapsed stands nowhere, but may be taken away all the same: then no page names it.
  if (decision === 'take-down') return state === 'waiting' || state === 'sent-back' ? 'not-approved' : null;
  if (draftedBy === person) return 'same-person';
  const isAgain = state === (decision === 'approve' ? 'approved' : 'sent-back');
  return state === 'waiting' || isAgain ? null : state;
}

interface Deciding {
  readonly person: string;
  readonly nowMs: number;
  readonly approvedAtMs: number;
}

/** @returns null where it is decided already */
function decided(
  stored: SamiTranslation,
  decision: SamiDecision,
  { person, nowMs, approvedAtMs }: Deciding,
): SamiTranslation | null {
  const by = { by: person, atMs: nowMs };
  if (decision.decision === 'take-down')
    return stored.takenDown || !isApprovedTranslation(stored) ? null : { ...stored, takenDown: by };
  if (isApprovedTranslation(stored) || stored.sentBack || stored.takenDown) return null;
  if (decision.decision === 'send-back') return { ...stored, sentBack: { ...by, reason: decision.reason } };
  return { ...stored, approvedBy: person, approvedAtMs };
}

/** Somebody else decided between our reading and our writing. */
function overtakenBy({ decision }: SamiDecision, stored: SamiTranslation): SamiDecisionRefusal | null {
  if (decision === 'take-down') return stored.takenDown ? null : 'not-approved';
  if (stored.takenDown) return 'taken-down';
  if (decision === 'approve') return isApprovedTranslation(stored) ? null : 'sent-back';
  return stored.sentBack ? null : 'approved';
}
