import { checkedDays } from '#domain/notice/checked-days.ts';
import { noticedMunicipalities } from '#domain/notice/draft.ts';
import { noticeSchema } from '#domain/notice/notice.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { obstaclesTo } from '#domain/notice/publishable.ts';
import type { Obstacle } from '#domain/notice/publishable.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keys } from './keys.ts';
import { readIncident } from './keep-incident.ts';
import { currentReconciliation, judgedMessages } from './read-result.ts';
import type { System } from './system.ts';

export type DraftOutcome =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly code: 'no-result' }
  | { readonly ok: false; readonly code: 'not-publishable'; readonly obstacles: readonly Obstacle[] };

/**
 * Drafts the notice of the current result. The same result gives the same draft, whoever asks again.
 * @param person keyed hash of who drafts
 */
export async function draftNotice(
  system: System,
  scope: ScopeKey,
  person: string,
  contact: Notice['contact'] | undefined,
): Promise<DraftOutcome> {
  const reconciled = await currentReconciliation(system, scope);
  if (reconciled === null) return { ok: false, code: 'no-result' };
  const obstacles = obstaclesTo(reconciled);
  const days = checkedDays(reconciled);
  if (obstacles.length > 0 || reconciled.summary === null || days === null) {
    const found = obstacles.length > 0 ? obstacles : (['nothing-compared'] as const);
    return { ok: false, code: 'not-publishable', obstacles: found };
  }
  const messages = await judgedMessages(system, reconciled);
  const notice: Notice = {
    id: reconciled.id,
    reconciliation: reconciled.id,
    checkedFrom: days.from,
    checkedTo: days.to,
    municipalities: noticedMunicipalities(reconciled.summary, messages),
    contact: contact ?? (await contactOf(system, scope)),
    draftedBy: person,
    draftedAtMs: system.clock.nowMs(),
  };
  const key = keys.notice(scope, notice.id);
  if ((await system.documents.create(key, notice)) === 'created') return { ok: true, notice };
  const known = await readDocument(system.documents, key, noticeSchema);
  if (known === null) throw new Error('a notice that exists cannot be read');
  return { ok: true, notice: known.value };
}

async function contactOf(system: System, scope: ScopeKey): Promise<Notice['contact']> {
  const incident = await readIncident(system);
  const service = incident.services.find((candidate) => scopeKeyOf(candidate) === scope);
  if (!service) throw new Error('a scope with staff has a service');
  return service.contact;
}
