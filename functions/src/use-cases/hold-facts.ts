/**
 * Gathers what deletion is judged by, from documents as they stand this moment: no summary is believed that is not made
 * of them. A service of which something cannot be read is told as such; a store that does not answer is no answer.
 */
import { z } from 'zod';
import type { HoldFacts, KnownOfService, OpenAlarm, ServiceFacts } from '#domain/hold/facts.ts';
import type { HeldSummary } from '#domain/hold/held-summary.ts';
import type { Hold } from '#domain/hold/record.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { nationalScope, scopeKeyOf } from '#domain/service/service.ts';
import type { Service } from '#domain/service/service.ts';
import type { SurveyRecord } from '#domain/survey/record.ts';
import type { QuestionVersion } from '#domain/survey/question.ts';
import type { UpgradeSummary } from '#domain/upgrade/upgrade-summary.ts';
import { listAlarms } from './alarms.ts';
import { forEachAtMost } from './concurrency.ts';
import { coveredBy } from './effective-logs.ts';
import { heldBasisOf, listHeldSummaries } from './held-summaries.ts';
import { surveyOfHold } from './hold-survey.ts';
import { findIncident } from './keep-incident.ts';
import { findingsOf } from './read-findings.ts';
import { readReconciliation } from './read-result.ts';
import { surveyRecords } from './read-survey.ts';
import { freshnessOf, pendingDeliveries } from './scope-freshness.ts';
import { contestedScope } from './raise-objection.ts';
import { questionVersions } from './survey-questions.ts';
import type { System } from './system.ts';
import { listUpgradeSummaries, upgradeBasisNow } from './verify-upgrade.ts';

/** A service takes some eight reads; the country has some 250. */
const servicesAtATime = 16;

/** What is kept for the country, by scope. */
interface Kept {
  readonly incident: Incident;
  readonly record: Hold | null;
  readonly versions: readonly QuestionVersion[];
  readonly surveys: ReadonlyMap<string, SurveyRecord>;
  readonly upgrades: ReadonlyMap<string, UpgradeSummary>;
  readonly held: ReadonlyMap<string, HeldSummary>;
}

export async function holdFacts(system: System, record: Hold | null): Promise<HoldFacts> {
  // Before anything is read: what comes later is not in the answer.
  const nowMs = system.clock.nowMs();
  const incident = await findIncident(system);
  const nationalPending = await pendingDeliveries(system, nationalScope);
  const services: ServiceFacts[] = [];
  if (incident !== null) {
    const kept = await keptOf(system, incident, record);
    await forEachAtMost(servicesAtATime, incident.services, async (service) => {
      services.push({
        scope: scopeKeyOf(service),
        known: await readable(() => known(system, service, kept)),
      });
    });
  }
  const alarms = incident === null ? [] : await openAlarms(system, incident);
  return { record, incident, services, alarms, nationalPending, nowMs };
}

async function keptOf(system: System, incident: Incident, record: Hold | null): Promise<Kept> {
  const surveys = new Map<string, SurveyRecord>();
  for await (const survey of surveyRecords(system)) surveys.set(survey.scope, survey);
  return {
    incident,
    record,
    versions: await questionVersions(system),
    surveys,
    upgrades: byScope(await listUpgradeSummaries(system)),
    held: byScope(await listHeldSummaries(system)),
  };
}

function byScope<Of extends { readonly scope: string }>(all: readonly Of[]): Map<string, Of> {
  return new Map(all.map((one) => [one.scope, one]));
}

/** Null for a document that does not fit its schema: it is told, and never passed over. */
async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof z.ZodError) return null;
    throw error;
  }
}

async function known(system: System, service: Service, kept: Kept): Promise<KnownOfService> {
  const scope = scopeKeyOf(service);
  const pending = await pendingDeliveries(system, scope);
  const { parts, reconciliation, isCurrent } = await freshnessOf(system, scope);
  const reconciled = reconciliation === null ? null : await readReconciliation(system, scope, reconciliation);
  const upgrade = kept.upgrades.get(scope);
  return {
    verification: upgrade?.verification ?? null,
    isVerificationCurrent:
      upgrade !== undefined && upgrade.basis === (await upgradeBasisNow(system, kept.incident, service)),
    attestedVersion: upgrade?.attested?.version ?? null,
    reportedVersion: upgrade?.vendorReport?.version ?? null,
    isResultCurrent: isCurrent && (reconciliation === null) === (reconciled === null),
    pendingDeliveries: pending,
    comparedToMs: reconciled && lastOf([coveredBy(parts.portal), coveredBy(parts.register)]),
    asOfMs: reconciled?.asOfMs ?? null,
    survey: surveyOfHold(kept.surveys.get(scope), {
      versions: kept.versions,
      incident: kept.incident,
      service,
      upgrade: upgrade ?? null,
      reconciled,
    }),
    held: await heldNow(system, scope, reconciliation, kept),
  };
}

/** The earlier of the two sides' ends. */
function lastOf(sides: readonly (readonly { to: number }[])[]): number | null {
  const ends = sides.map((stretches) => stretches.at(-1)?.to ?? null);
  return ends.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
}

async function heldNow(
  system: System,
  scope: string,
  reconciliation: string | null,
  { record, held }: Kept,
): Promise<HeldSummary | null> {
  if (reconciliation === null) return { scope, unsettled: 0, days: [], basis: '' };
  const summary = held.get(scope);
  if (record === null || summary === undefined) return null;
  const basis = heldBasisOf({ reconciliation, findings: await findingsOf(system, scope), record });
  return summary.basis === basis ? summary : null;
}

/**
 * Alarms that say nothing of logs and results, or of which the hold judges the cause itself and more closely: a missing
 * message until it is settled, its own review and limit by what it is for, a scope that the sweep could not look at by
 * reading the same documents at this moment.
 */
const otherAlarms: readonly string[] = [
  'reference-queue',
  'failed-build',
  'missing-message',
  'sweep-failed',
  'hold-review',
  'hold-stopped',
  'kept-message',
  'kept-over-limit',
  'change-without-cause',
];

async function openAlarms(system: System, { services }: Incident): Promise<OpenAlarm[]> {
  const scopes = new Set(services.map(scopeKeyOf));
  const open: OpenAlarm[] = [];
  for (const { kind, scope = null, subject } of await listAlarms(system)) {
    if (otherAlarms.includes(kind)) continue;
    if (kind !== 'objection') {
      open.push({ kind, scope });
      continue;
    }
    // It is to the list of municipalities that a scope is: where that was changed, the objection is met.
    const contested = contestedScope(subject);
    if (scopes.has(contested)) open.push({ kind, scope: contested });
  }
  return open;
}
