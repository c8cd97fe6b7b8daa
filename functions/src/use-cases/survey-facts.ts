/** Gathers what the system knows of a service for the survey: counts only, so no person reads a message by it. */
import { breachRecordSchema } from '#domain/breach/record.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { SurveyFacts } from '#domain/survey/facts.ts';
import { attestedUpgrade } from './attest-upgrade.ts';
import { readDocument } from './documents.ts';
import { findIncident } from './keep-incident.ts';
import { findingCounts } from './finding-counts.ts';
import { keys } from './keys.ts';
import { listNotices } from './list-notices.ts';
import { currentReconciliation } from './read-result.ts';
import type { System } from './system.ts';

export async function surveyFacts(system: System, scope: ScopeKey): Promise<SurveyFacts> {
  const incident = await findIncident(system);
  const service = incident?.services.find((one) => scopeKeyOf(one) === scope);
  const reconciled = await currentReconciliation(system, scope);
  const upgrade = await attestedUpgrade(system, scope);
  const breach = await readDocument(system.documents, keys.breach(scope), breachRecordSchema);
  const notices = await listNotices(system, scope);
  const published = notices.flatMap(({ approvedAtMs }) => approvedAtMs ?? []);
  return {
    caseSystem: service?.caseSystem ?? '',
    contact: service?.contact ?? { name: '', telephone: '' },
    upgrade: upgrade && {
      version: upgrade.version,
      installedOn: upgrade.installedOn,
      attestedAtMs: upgrade.attestedAtMs,
    },
    result: reconciled && resultFacts(reconciled),
    findings: await findingFacts(system, scope, reconciled),
    toldDatatilsynetAtMs: breach?.value.told[0]?.atMs ?? null,
    noticePublishedAtMs: published.length > 0 ? Math.min(...published) : null,
  };
}

function resultFacts({ summary, asOfMs }: Reconciled): SurveyFacts['result'] {
  if (summary === null) return null;
  const { missingAtLeast, missing, contested, unchecked } = summary.counts;
  return { asOfMs, missingAtLeast, missingAtMost: missing + contested, unchecked };
}

async function findingFacts(
  system: System,
  scope: ScopeKey,
  reconciled: Reconciled | null,
): Promise<SurveyFacts['findings']> {
  const { counts, findings } = await findingCounts(system, scope, reconciled);
  return {
    recovered: counts.recovered.messages,
    reportedAgain: counts.reportedAgain.messages,
    stillLost: counts.stillLost.messages,
    unsettled: counts.unsettled.messages,
    knownOn: findings.reduce<string | null>((day, { knownOn }) => later(day, knownOn), null),
  };
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
