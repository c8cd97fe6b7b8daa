/** Keeps for each scope what the hold needs to know of its messages; made anew where what it rests on has changed. */
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { Finding } from '#domain/finding/finding.ts';
import { heldFigures, heldSummarySchema } from '#domain/hold/held-summary.ts';
import type { HeldSummary } from '#domain/hold/held-summary.ts';
import type { Hold } from '#domain/hold/record.ts';
import { canonicalJson } from '#domain/ledger/canonical-json.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments, putDocument, readDocument } from './documents.ts';
import { findIncident } from './keep-incident.ts';
import { keys, sha256Hex } from './keys.ts';
import { findingsOf } from './read-findings.ts';
import { listedMessages, readReconciliation } from './read-result.ts';
import type { System } from './system.ts';

/** Counts up when the figures change, so that every summary is made anew. */
const figuresVersion = 1;

interface Made {
  readonly reconciliation: string | null;
  readonly findings: readonly Finding[];
  readonly record: Pick<Hold, 'retention' | 'startedAtMs'>;
}

/** A summary with another basis than this does not tell of what stands now. */
export function heldBasisOf({ reconciliation, findings, record }: Made): string {
  const found = findings.map(({ message, finding }) => canonicalJson([message, finding])).sort();
  const of = [figuresVersion, reconciliation, found, record.retention, record.startedAtMs];
  return sha256Hex([canonicalJson(of)]);
}

export async function refreshHeldSummaries(
  system: System,
  record: Pick<Hold, 'retention' | 'startedAtMs'>,
): Promise<HeldSummary[]> {
  const incident = await findIncident(system);
  const kept = new Map((await listHeldSummaries(system)).map((summary) => [summary.scope, summary]));
  const summaries: HeldSummary[] = [];
  for (const service of incident?.services ?? []) {
    const scope = scopeKeyOf(service);
    const current = await readDocument(system.documents, keys.current(scope), currentSchema);
    const reconciliation = current?.value.reconciliation ?? null;
    // Where nothing has been compared there is nothing to be found out about.
    if (reconciliation === null) continue;
    const made = { reconciliation, findings: await findingsOf(system, scope), record };
    const before = kept.get(scope);
    const isCurrent = before?.basis === heldBasisOf(made);
    summaries.push(isCurrent ? before : await makeAnew(system, scope, made));
  }
  return summaries;
}

async function makeAnew(system: System, scope: ScopeKey, made: Made): Promise<HeldSummary> {
  const { reconciliation, findings, record } = made;
  const reconciled = reconciliation && (await readReconciliation(system, scope, reconciliation));
  const messages = reconciled ? await listedMessages(system, reconciled) : [];
  const { retention, startedAtMs: heldSinceMs } = record;
  const figures = heldFigures({ messages, findings, retention, heldSinceMs });
  const summary = { scope, ...figures, basis: heldBasisOf(made) };
  await putDocument(system.documents, keys.heldSummary(system.incidentId, scope), summary);
  return summary;
}

export async function listHeldSummaries(system: System): Promise<HeldSummary[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'held-' };
  const summaries: HeldSummary[] = [];
  for await (const summary of listDocuments(system.documents, place, heldSummarySchema))
    summaries.push(summary);
  return summaries;
}
