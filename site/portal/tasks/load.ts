import { z } from 'zod';
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import { findingsViewSchema } from '#domain/finding/findings-view.ts';
import { noticeSchema } from '#domain/notice/notice.ts';
import type { TaskFacts } from '#domain/task/facts.ts';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { type Answer, scopePath } from '../api.ts';
import type { PortalContext } from '../view.ts';

const noticesSchema = z.object({
  notices: z.array(noticeSchema.omit({ draftedBy: true, approvedBy: true })),
});

/** What the tasks' states follow from; findings that cannot be read are told as unknown, never as none. */
export async function loadFacts({
  api,
  service,
}: PortalContext): Promise<Answer<TaskFacts & { scope: ScopeView }>> {
  const path = scopePath(service.scope);
  const [scope, notices, findings] = await Promise.all([
    api.get(path, scopeViewSchema),
    api.get(`${path}/notices`, noticesSchema),
    api.get(`${path}/findings`, findingsViewSchema),
  ]);
  if (!scope.ok) return scope;
  if (!notices.ok) return notices;
  const counts = findings.ok ? findings.value.counts : null;
  return { ok: true, value: { scope: scope.value, findings: counts, notices: notices.value.notices } };
}
