/** What a scope holds, read once for all that look at it in a sweep. */
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { Finding } from '#domain/finding/finding.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { StoredDocument } from '#domain/ports/document-store.ts';
import { nationalScope } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { ScopeParts } from './effective-logs.ts';
import { keys } from './keys.ts';
import { listNotices } from './list-notices.ts';
import { listDeliveries } from './read-delivery.ts';
import { findingsOf } from './read-findings.ts';
import { readReconciliation } from './read-result.ts';
import { freshnessOf } from './scope-freshness.ts';
import type { System } from './system.ts';

export interface ScopeSeen {
  readonly scope: ScopeKey;
  /** What is kept of it for the overview, read before all that it is made of. */
  readonly overviewPart: StoredDocument | null;
  /** Those that were declared for the scope itself, newest first. */
  readonly deliveries: readonly Delivery[];
  readonly parts: ScopeParts;
  /** The current result; null where there is none. */
  readonly reconciled: Reconciled | null;
  /** Whether that is the one that its logs and rules ask for. */
  readonly isCurrent: boolean;
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

export async function seeScope(system: System, scope: ScopeKey): Promise<ScopeSeen> {
  const isNational = scope === nationalScope;
  const key = keys.overviewPart(system.incidentId, scope);
  const overviewPart = isNational ? null : await system.documents.get(key);
  const deliveries = await listDeliveries(system, scope);
  const { parts, reconciliation, isCurrent } = await freshnessOf(system, scope);
  return {
    scope,
    overviewPart,
    deliveries,
    parts,
    reconciled: reconciliation === null ? null : await readReconciliation(system, scope, reconciliation),
    isCurrent,
    findings: await findingsOf(system, scope),
    notices: await listNotices(system, scope),
  };
}
