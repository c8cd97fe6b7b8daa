/** The ids of all messages in the country that stand in the reference check's file at this moment. */
import type { FindingKind } from '#domain/finding/kinds.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { approvedOf } from '#domain/notice/notice.ts';
import { wantedIds } from '#domain/reference-check/wanted.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listNotices } from './list-notices.ts';
import { findingsOf } from './read-findings.ts';
import { currentReconciliation, listedMessages, readReconciliation } from './read-result.ts';
import type { System } from './system.ts';

/** For the program's own use: no person reads them. Those of the notice approved first come first. */
export async function wantedReferences(system: System, { services }: Incident): Promise<string[]> {
  const wanted: { id: string; sinceMs: number }[] = [];
  for (const service of services) wanted.push(...(await wantedOf(system, scopeKeyOf(service))));
  wanted.sort((a, b) => a.sinceMs - b.sinceMs || (a.id < b.id ? -1 : 1));
  return [...new Set(wanted.map(({ id }) => id))];
}

async function wantedOf(system: System, scope: ScopeKey): Promise<{ id: string; sinceMs: number }[]> {
  const [notice] = approvedOf(await listNotices(system, scope));
  // What cannot be known names no message, and may rest on no result at all.
  if (!notice || notice.closing || notice.unknowable) return [];
  const rested = await readReconciliation(system, scope, notice.reconciliation);
  const current = await currentReconciliation(system, scope);
  if (rested === null || current === null) throw new Error('a notice rests on a result that is gone');
  const published = await listedMessages(system, rested);
  const now = current.id === rested.id ? published : await listedMessages(system, current);
  const verdictNow = new Map(now.flatMap(({ id, verdict }) => (id === undefined ? [] : [[id, verdict]])));
  const findings = new Map<string, FindingKind>();
  for (const { message, finding } of await findingsOf(system, scope)) {
    if (message.id !== undefined) findings.set(message.id, finding);
  }
  const ids = wantedIds({ notice, published, verdictNow, findings });
  return ids.map((id) => ({ id, sinceMs: notice.approvedAtMs }));
}
