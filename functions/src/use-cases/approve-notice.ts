import { isApproved, noticeSchema } from '#domain/notice/notice.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { changeDocument, readDocument } from './documents.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';

export type ApproveOutcome =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly code: 'no-notice' | 'same-person' | 'result-changed' };

/**
 * A second person approves; only then does the public page change. Approving again is no change.
 * @param person keyed hash of who approves
 */
export async function approveNotice(
  system: System,
  scope: ScopeKey,
  noticeId: string,
  person: string,
): Promise<ApproveOutcome> {
  const key = keys.notice(scope, noticeId);
  const held = await readDocument(system.documents, key, noticeSchema);
  if (held === null) return { ok: false, code: 'no-notice' };
  if (held.value.draftedBy === person) return { ok: false, code: 'same-person' };
  const current = await readDocument(system.documents, keys.current(scope), currentSchema);
  const isCurrent = current?.value.reconciliation === held.value.reconciliation;
  if (!isCurrent && !isApproved(held.value)) return { ok: false, code: 'result-changed' };

  const approvedAtMs = system.clock.nowMs();
  const notice = await changeDocument(system.documents, key, noticeSchema, (stored) =>
    isApproved(stored) ? null : { ...stored, approvedBy: person, approvedAtMs },
  );
  if (notice === null) return { ok: false, code: 'no-notice' };
  await system.queue.send('publish', { scope });
  return { ok: true, notice };
}
