/** The copy of a notice for the service's journal: its bytes are fixed when it is approved, and found by their hash. */
import { journalHtml } from '#domain/notice/page/journal.ts';
import type { ApprovedNotice, Notice } from '#domain/notice/notice.ts';
import { noticeSchema } from '#domain/notice/notice.ts';
import { publicNoticesAt } from '#domain/notice/public-state.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keys, paths, sha256Hex } from './keys.ts';
import { readIncident } from './keep-incident.ts';
import type { System } from './system.ts';

/**
 * Stands before the approval does, so that no version is approved without it.
 * @param all notices of the scope as they were when it was approved
 * @returns the SHA-256 of the stored bytes
 */
export async function keepJournal(
  system: System,
  scope: ScopeKey,
  notice: ApprovedNotice,
  all: readonly Notice[],
): Promise<string> {
  const { services } = await readIncident(system);
  const nameOf = (key: ScopeKey): string => services.find((one) => scopeKeyOf(one) === key)?.name ?? key;
  const html = journalHtml({
    service: { name: nameOf(scope), scope },
    approver: notice.asked.kind === 'service' ? nameOf(notice.asked.scope) : null,
    districts: services.find((one) => scopeKeyOf(one) === scope)?.districts ?? [],
    notice,
    shown: publicNoticesAt(notice, all, notice.approvedAtMs),
    figuresSha256: sha256Hex([JSON.stringify(notice.municipalities)]),
  });
  const bytes = new TextEncoder().encode(html);
  const sha256 = sha256Hex([bytes]);
  await system.blobs.create(paths.journal(scope, sha256), [bytes], 'text/html; charset=utf-8');
  return sha256;
}

/** @returns null where there is no such approved notice */
export async function readJournal(
  system: System,
  scope: ScopeKey,
  noticeId: string,
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string } | null> {
  const held = await readDocument(system.documents, keys.notice(scope, noticeId), noticeSchema);
  const sha256 = held?.value.journalSha256;
  if (sha256 === undefined) return null;
  const blob = await system.blobs.read(paths.journal(scope, sha256));
  if (blob === null) throw new Error(`the journal's copy of an approved notice is gone: ${noticeId}`);
  return { bytes: blob.bytes, sha256 };
}
