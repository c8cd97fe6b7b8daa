/** The findings of a scope beside its current result. */
import { findingSchema } from '#domain/finding/finding.ts';
import type { Finding } from '#domain/finding/finding.ts';
import { findingsView } from '#domain/finding/findings-view.ts';
import type { FindingsView } from '#domain/finding/findings-view.ts';
import { referencesOf } from '#domain/finding/message-reference.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments } from './documents.ts';
import { currentReconciliation, listedMessages, noteReading } from './read-result.ts';
import type { System } from './system.ts';

/**
 * Findings are by message: who reads them stands in the ledger first.
 * @param reader keyed hash of the person
 */
export async function readFindings(system: System, scope: ScopeKey, reader: string): Promise<FindingsView> {
  const reconciled = await currentReconciliation(system, scope);
  await noteReading(system, scope, reader, reconciled?.id ?? null);
  const findings = await findingsOf(system, scope);
  if (reconciled === null) return findingsView(findings, null);
  const messages = referencesOf(await listedMessages(system, reconciled));
  return findingsView(findings, { messages, asOfMs: reconciled.asOfMs });
}

export async function findingsOf(system: System, scope: ScopeKey): Promise<Finding[]> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'finding-' };
  const findings: Finding[] = [];
  for await (const finding of listDocuments(system.documents, place, findingSchema)) findings.push(finding);
  return findings;
}
