/** The drafts that wait for somebody: of one's own service, of a service that asked it, or that asked Bufdir. */
import { z } from 'zod';
import { isAsked } from '#domain/notice/asking.ts';
import { askedSchema } from '#domain/notice/choices.ts';
import { stateOfNotice } from '#domain/notice/notice.ts';
import type { Approval } from '#domain/notice/notice-view.ts';
import { publicNoticesAt } from '#domain/notice/public-state.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { Decider } from './approve-notice.ts';
import { listDocuments } from './documents.ts';
import { readIncident } from './keep-incident.ts';
import { listNotices } from './list-notices.ts';
import type { System } from './system.ts';

const recordSchema = z.object({ scope: z.string(), notice: z.string(), asked: askedSchema });

/** Oldest first. */
export async function listApprovals(system: System, who: Decider): Promise<Approval[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'approval-' };
  const approvals: Approval[] = [];
  const { services } = await readIncident(system);
  for await (const record of listDocuments(system.documents, place, recordSchema)) {
    if (!isAsked(who, record)) continue;
    const all = await listNotices(system, record.scope);
    const notice = all.find(({ id }) => id === record.notice);
    if (!notice || stateOfNotice(notice, all) !== 'waiting') continue;
    const service = services.find((candidate) => scopeKeyOf(candidate) === record.scope);
    approvals.push({
      scope: record.scope,
      notice: notice.id,
      service: service?.name ?? record.scope,
      ...(service?.districts && { districts: service.districts }),
      askedAs: notice.asked.kind,
      draftedAtMs: notice.draftedAtMs,
      isDraftedByYou: notice.draftedBy === who.person,
      shown: publicNoticesAt(notice, all, system.clock.nowMs()),
    });
  }
  return approvals.sort((a, b) => a.draftedAtMs - b.draftedAtMs);
}
