/** How far the findings of a scope have come, as counts only: no person reads a message by it. */
import { countFindings } from '#domain/finding/counts.ts';
import type { FindingCounts } from '#domain/finding/counts.ts';
import type { Finding } from '#domain/finding/finding.ts';
import { isNotFound, messageKey, referencesOf } from '#domain/finding/message-reference.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { findingsOf } from './read-findings.ts';
import { listedMessages } from './read-result.ts';
import type { System } from './system.ts';

/** @param reconciled the current result, or null while there is none */
export async function findingCounts(
  system: System,
  scope: ScopeKey,
  reconciled: Reconciled | null,
): Promise<{ readonly counts: FindingCounts; readonly findings: readonly Finding[] }> {
  const messages = reconciled === null ? [] : await listedMessages(system, reconciled);
  const notFound = referencesOf(messages).filter(({ verdict }) => isNotFound(verdict));
  const findings = await findingsOf(system, scope);
  const keysOfNotFound = notFound.map(({ reference }) => messageKey(reference));
  return { counts: countFindings(findings, keysOfNotFound, null), findings };
}
