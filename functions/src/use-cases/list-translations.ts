import { approvedOf } from '#domain/notice/notice.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import { publicNoticesAt } from '#domain/notice/public-state.ts';
import type { PublicNotice } from '#domain/notice/public-snapshot.ts';
import { isSameMunicipality } from '#domain/municipality/same.ts';
import { samiTranslationSchema } from '#domain/notice/sami/translation.ts';
import type { SamiTranslation } from '#domain/notice/sami/translation.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments } from './documents.ts';
import { listNotices } from './list-notices.ts';
import type { System } from './system.ts';

/** All translations of a scope's notices into Sámi languages, the one drafted last first. */
export async function listTranslations(system: System, scope: ScopeKey): Promise<SamiTranslation[]> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'sami-' };
  const all: SamiTranslation[] = [];
  for await (const one of listDocuments(system.documents, place, samiTranslationSchema)) all.push(one);
  return all.sort((a, b) => b.draftedAtMs - a.draftedAtMs || b.order - a.order || (a.id < b.id ? -1 : 1));
}

export interface PublishedVersions {
  /** Ids of the approved versions, newest first. */
  readonly versions: readonly string[];
  /** The version that holds, as the public sees it in one municipality; null where nothing is published there. */
  shownIn(municipality: string): PublicNotice | null;
}

export async function publishedVersions(system: System, scope: ScopeKey): Promise<PublishedVersions> {
  const all = await listNotices(system, scope);
  const approved: readonly ApprovedNotice[] = approvedOf(all);
  const [newest] = approved;
  const shown = newest ? Object.entries(publicNoticesAt(newest, all, newest.approvedAtMs)) : [];
  return {
    versions: approved.map(({ id }) => id),
    shownIn: (municipality) =>
      shown.find(([number]) => isSameMunicipality(number, municipality))?.[1] ?? null,
  };
}
