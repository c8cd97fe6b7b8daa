/** Keeps for each scope what the hold needs to know of its messages; made anew where what it rests on has changed. */
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { Finding } from '#domain/finding/finding.ts';
import { heldFigures, heldSummarySchema } from '#domain/hold/held-summary.ts';
import type { HeldSummary } from '#domain/hold/held-summary.ts';
import type { Hold } from '#domain/hold/record.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { canonicalJson } from '#domain/ledger/canonical-json.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments, putMade, readDocument } from './documents.ts';
import { readHoldRecord } from './hold-record.ts';
import { keys, sha256Hex } from './keys.ts';
import { findingsOf } from './read-findings.ts';
import { listedMessages, readReconciliation } from './read-result.ts';
import type { Attempt } from './scope-attempts.ts';
import type { System } from './system.ts';

/** Counts up when the figures change, so that every summary is made anew. */
export const figuresVersion = 1;

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

export interface ToSee {
  readonly incident: Incident | null;
  /** Scopes in which something was written since the summaries were made; null: all are looked at. */
  readonly scopes: ReadonlySet<ScopeKey> | null;
  /** Of a scope in which it fails, what was kept before stands. */
  readonly attempt: Attempt;
}

/** @returns of every service */
export async function refreshHeldSummaries(
  system: System,
  record: Made['record'],
  { incident, scopes, attempt }: ToSee,
): Promise<HeldSummary[]> {
  const kept = new Map((await listHeldSummaries(system)).map((summary) => [summary.scope, summary]));
  const summaries: HeldSummary[] = [];
  for (const service of incident?.services ?? []) {
    const scope = scopeKeyOf(service);
    const before = kept.get(scope) ?? null;
    const isToSee = scopes === null || scopes.has(scope);
    const made = isToSee ? await attempt(scope, () => refreshed(system, scope, record, before)) : null;
    const summary = made ?? before;
    if (summary !== null) summaries.push(summary);
  }
  return summaries;
}

async function refreshed(
  system: System,
  scope: ScopeKey,
  record: Made['record'],
  before: HeldSummary | null,
): Promise<HeldSummary | null> {
  const made = await madeNow(system, scope, record);
  if (made === null || before?.basis === heldBasisOf(made)) return before;
  let summary = before;
  await putMade(system.documents, keys.heldSummary(system.incidentId, scope), async () => {
    // Read after what stands there, as all that it is made of: an older hold's never goes over a newer one's.
    const held = (await readHoldRecord(system))?.value ?? record;
    const now = await madeNow(system, scope, held);
    return (summary = now && (await summaryOf(system, scope, now)));
  });
  return summary;
}

/** @returns null where nothing has been compared: there is nothing to be found out about */
async function madeNow(system: System, scope: ScopeKey, record: Made['record']): Promise<Made | null> {
  const current = await readDocument(system.documents, keys.current(scope), currentSchema);
  const reconciliation = current?.value.reconciliation ?? null;
  if (reconciliation === null) return null;
  return { reconciliation, findings: await findingsOf(system, scope), record };
}

async function summaryOf(system: System, scope: ScopeKey, made: Made): Promise<HeldSummary> {
  const { reconciliation, findings, record } = made;
  const reconciled = reconciliation && (await readReconciliation(system, scope, reconciliation));
  const messages = reconciled ? await listedMessages(system, reconciled) : [];
  const { retention, startedAtMs: heldSinceMs } = record;
  const figures = heldFigures({ messages, findings, retention, heldSinceMs });
  return { scope, ...figures, basis: heldBasisOf(made) };
}

export async function listHeldSummaries(system: System): Promise<HeldSummary[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'held-' };
  const summaries: HeldSummary[] = [];
  for await (const summary of listDocuments(system.documents, place, heldSummarySchema))
    summaries.push(summary);
  return summaries;
}
