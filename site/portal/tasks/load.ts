import { breachViewSchema } from '#domain/breach/view.ts';
import { controlViewSchema } from '#domain/daily-control/control-view.ts';
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import { overdueDuties } from '#domain/finding/duties.ts';
import { findingsViewSchema } from '#domain/finding/findings-view.ts';
import { noticesViewSchema } from '#domain/notice/notice-view.ts';
import { samiLanguagesOf } from '#domain/municipality/sami-area.ts';
import { samiViewSchema } from '#domain/notice/sami/view.ts';
import type { TaskFacts } from '#domain/task/facts.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { scopeUpgradeSchema } from '#domain/upgrade/scope-upgrade.ts';
import { type Answer, scopePath } from '../api.ts';
import type { PortalContext } from '../view.ts';

/** What the tasks' states follow from; findings that cannot be read are told as unknown, never as none. */
export async function loadFacts({
  api,
  service,
}: PortalContext): Promise<Answer<TaskFacts & { scope: ScopeView }>> {
  const path = scopePath(service.scope);
  const [scope, notices, findings, upgrade, control, breach, sami] = await Promise.all([
    api.get(path, scopeViewSchema),
    api.get(`${path}/notices`, noticesViewSchema),
    api.get(`${path}/findings`, findingsViewSchema),
    api.get(`${path}/upgrade`, scopeUpgradeSchema),
    api.get(`${path}/daily-control`, controlViewSchema),
    api.get(`${path}/breach`, breachViewSchema),
    samiOf({ api, service }),
  ]);
  if (!scope.ok) return scope;
  if (!notices.ok) return notices;
  const counts = findings.ok && {
    ...findings.value.counts,
    overdueDuties: overdueDuties(findings.value.findings, norwegianDate(Date.now())),
  };
  return {
    ok: true,
    value: {
      scope: scope.value,
      findings: counts || null,
      notices: notices.value.notices,
      verification: upgrade.ok ? upgrade.value.verification : null,
      control: control.ok ? control.value : null,
      breach: breach.ok ? breach.value : null,
      sami,
    },
  };
}

/** Of most services no municipality is in the area: then nothing is asked for. */
async function samiOf({
  api,
  service: { scope, municipalities },
}: Pick<PortalContext, 'api' | 'service'>): Promise<TaskFacts['sami']> {
  const today = norwegianDate(Date.now());
  if (municipalities.every(({ number }) => samiLanguagesOf(number, today).length === 0)) return 'not-offered';
  const answer = await api.get(`${scopePath(scope)}/translations`, samiViewSchema);
  return answer.ok ? answer.value : null;
}
