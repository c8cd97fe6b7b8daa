import { noticeSchema } from '#domain/notice/notice.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments } from './documents.ts';
import type { System } from './system.ts';

/** All notices of a scope, drafted and approved, the one drafted last first. */
export async function listNotices(system: System, scope: ScopeKey): Promise<Notice[]> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'notice-' };
  const notices: Notice[] = [];
  for await (const notice of listDocuments(system.documents, place, noticeSchema)) notices.push(notice);
  return notices.sort((a, b) => b.order - a.order || b.draftedAtMs - a.draftedAtMs);
}
