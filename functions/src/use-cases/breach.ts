/** The breach clock of a service: what is known of it, when it became known, and what Datatilsynet was told. */
import { maxListedWindows } from '#domain/breach/facts.ts';
import type { BreachFacts } from '#domain/breach/facts.ts';
import { afterStep, breachRecordSchema, emptyRecord } from '#domain/breach/record.ts';
import type { BreachChange, BreachRecord, BreachStep } from '#domain/breach/record.ts';
import { breachView } from '#domain/breach/view.ts';
import type { BreachView } from '#domain/breach/view.ts';
import { reconciledSchema } from '#domain/delivery/reconciled.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import { municipalityName } from '#domain/municipality/names.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { attestedUpgrade } from './attest-upgrade.ts';
import { listDocuments, readDocument } from './documents.ts';
import { findingCounts } from './finding-counts.ts';
import { keys } from './keys.ts';
import { readIncident } from './keep-incident.ts';
import { breachEntries } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { listNotices } from './list-notices.ts';
import { currentReconciliation } from './read-result.ts';
import type { System } from './system.ts';

export async function readBreach(system: System, scope: ScopeKey): Promise<BreachView> {
  const held = await readDocument(system.documents, keys.breach(scope), breachRecordSchema);
  return viewOf(system, scope, held?.value ?? emptyRecord);
}

const maxAttempts = 20;

/**
 * One step: when it became known, or that Datatilsynet was told. The same again is no change.
 * @param person keyed hash of who says it
 */
export async function stepBreach(
  system: System,
  scope: ScopeKey,
  step: BreachStep,
  person: string,
): Promise<{ ok: true; view: BreachView } | Extract<BreachChange, { ok: false }>> {
  const key = keys.breach(scope);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const held = await readDocument(system.documents, key, breachRecordSchema);
    const record = held?.value ?? emptyRecord;
    const facts = await factsOf(system, scope, record);
    const change = afterStep(record, step, { person, nowMs: system.clock.nowMs(), facts });
    if (!change.ok) return change;
    const outcome = await write();
    if (outcome === 'exists' || outcome === 'changed') continue;
    for (const entry of breachEntries(scope, change.record).slice(-1)) await recordInLedger(system, entry);
    return { ok: true, view: await viewOf(system, scope, change.record) };

    async function write(): Promise<'same' | 'created' | 'exists' | 'replaced' | 'changed'> {
      if (!change.ok || !change.isChanged) return 'same';
      if (held === null) return system.documents.create(key, change.record);
      return system.documents.replace(key, change.record, held.etag);
    }
  }
  throw new Error(`the breach of ${scope} kept changing`);
}

async function viewOf(system: System, scope: ScopeKey, record: BreachRecord): Promise<BreachView> {
  const facts = await factsOf(system, scope, record);
  return breachView(record, facts, await firstMissingAt(system, scope), system.clock.nowMs());
}

async function factsOf(system: System, scope: ScopeKey, record: BreachRecord): Promise<BreachFacts> {
  const incident = await readIncident(system);
  const service = incident.services.find((one) => scopeKeyOf(one) === scope);
  const upgrade = await attestedUpgrade(system, scope);
  const notices = await listNotices(system, scope);
  const published = notices.flatMap(({ approvedAtMs }) => approvedAtMs ?? []);
  const reconciled = await currentReconciliation(system, scope);
  return {
    service: service?.name ?? scope,
    municipalities: (service?.municipalities ?? []).map(municipalityName),
    caseSystem: service?.caseSystem ?? incident.caseSystem,
    incident: { from: incident.from, to: incident.to },
    knownAtMs: record.known.at(-1)?.atMs ?? null,
    result: reconciled && resultOf(reconciled),
    findings: await findingFacts(system, scope, reconciled),
    upgrade: upgrade && { version: upgrade.version, installedOn: upgrade.installedOn },
    noticePublishedAtMs: published.length > 0 ? Math.min(...published) : null,
  };
}

async function findingFacts(
  system: System,
  scope: ScopeKey,
  reconciled: Reconciled | null,
): Promise<BreachFacts['findings']> {
  const { counts } = await findingCounts(system, scope, reconciled);
  return {
    recovered: counts.recovered.messages,
    reportedAgain: counts.reportedAgain.messages,
    stillLost: counts.stillLost.messages,
    unsettled: counts.unsettled.messages,
  };
}

function resultOf({ summary, asOfMs, windowCount }: Reconciled): BreachFacts['result'] {
  if (summary === null) return null;
  const { sent, missingAtLeast, unchecked } = summary.counts;
  const { coverage } = summary;
  return {
    asOfMs,
    sent,
    missingAtLeast,
    unchecked,
    coverage: coverage && { from: coverage.from, to: coverage.to },
    windows: summary.windows.slice(0, maxListedWindows).map(({ from, to }) => ({ from, to })),
    windowCount,
  };
}

/** Also of results that hold no longer: what was seen then was known then. */
async function firstMissingAt(system: System, scope: ScopeKey): Promise<number | null> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'reconciliation-' };
  let first: number | null = null;
  for await (const { summary, asOfMs } of listDocuments(system.documents, place, reconciledSchema)) {
    const isMissing = summary !== null && summary.counts.missingAtLeast > 0;
    if (isMissing && (first === null || asOfMs < first)) first = asOfMs;
  }
  return first;
}
