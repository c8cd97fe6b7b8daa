/** The notices of a scope as its staff see them. */
import { languageOf } from '#domain/notice/content.ts';
import type { Measure } from '#domain/notice/choices.ts';
import { approvedOf } from '#domain/notice/notice.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import { noticeView } from '#domain/notice/notice-view.ts';
import type { NoticesView, SincePublished } from '#domain/notice/notice-view.ts';
import { sincePublished } from '#domain/notice/since-published.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { attestedUpgrade } from './attest-upgrade.ts';
import { readIncident } from './keep-incident.ts';
import { listNotices } from './list-notices.ts';
import { currentReconciliation, judgedMessages } from './read-result.ts';
import type { System } from './system.ts';

/** @param person keyed hash of who reads */
export async function showNotices(
  system: System,
  scope: ScopeKey,
  person: string | undefined,
): Promise<NoticesView> {
  const notices = await listNotices(system, scope);
  const [newest] = approvedOf(notices);
  const nowMs = system.clock.nowMs();
  return {
    notices: notices.map((notice) => noticeView(notice, notices, person, nowMs)),
    proposal: await proposalOf(system, scope, newest),
    since: newest ? await sinceOf(system, scope, newest) : null,
  };
}

async function proposalOf(
  system: System,
  scope: ScopeKey,
  newest: ApprovedNotice | undefined,
): Promise<NoticesView['proposal']> {
  if (newest) {
    const { contact, language, hours, measures } = newest;
    return { contact, language, hours, measures };
  }
  const { services } = await readIncident(system);
  const service = services.find((candidate) => scopeKeyOf(candidate) === scope);
  return {
    contact: service?.contact ?? { name: '', telephone: '' },
    language: service ? languageOf(service.municipalities) : null,
    hours: 'not-told',
    measures: await measuresOf(system, scope),
  };
}

/** What the system knows that the service has done. */
async function measuresOf(system: System, scope: ScopeKey): Promise<Measure[]> {
  const upgrade = await attestedUpgrade(system, scope);
  const searched: Measure = { kind: 'logs-searched' };
  return upgrade ? [{ kind: 'upgraded', on: upgrade.installedOn }, searched] : [searched];
}

async function sinceOf(
  system: System,
  scope: ScopeKey,
  newest: ApprovedNotice,
): Promise<SincePublished | null> {
  const reconciled = await currentReconciliation(system, scope);
  return reconciled && sincePublished(newest, reconciled, await judgedMessages(system, reconciled));
}
