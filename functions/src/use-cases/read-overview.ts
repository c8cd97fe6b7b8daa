/** The overview, put together from small documents, a few a scope: it grows with scopes, never with messages. */
import { overviewOf } from '#domain/overview/build.ts';
import { daysIn } from '#domain/overview/checked-part.ts';
import { contentText } from '#domain/overview/content-text.ts';
import { certifiedStepsSchema } from '#domain/overview/inputs.ts';
import type { CertifiedSteps, OverviewInputs, ServiceInput } from '#domain/overview/inputs.ts';
import type { Overview } from '#domain/overview/overview.ts';
import { emptyPart } from '#domain/overview/scope-part.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments } from './documents.ts';
import { readIncident } from './keep-incident.ts';
import { listOverviewParts } from './keep-overview-part.ts';
import { sha256Hex } from './keys.ts';
import { surveyRecords } from './read-survey.ts';
import { remindersByScope } from './remind-services.ts';
import { questionVersions } from './survey-questions.ts';
import type { System } from './system.ts';
import { listUpgradeSummaries } from './verify-upgrade.ts';

export async function readOverview(system: System, area: Overview['area'] = 'country'): Promise<Overview> {
  return overviewOf(await overviewInputs(system), area);
}

/** The same as long as nothing but the time of reading differs. */
export function overviewEtag(overview: Overview): string {
  return `"${sha256Hex([contentText(overview)])}"`;
}

export async function overviewInputs(system: System): Promise<OverviewInputs> {
  const incident = await readIncident(system);
  const parts = byScope(await listOverviewParts(system));
  const upgrades = byScope(await listUpgradeSummaries(system));
  const surveys = byScope(await gathered(surveyRecords(system)));
  const certified = byScope(await certifiedSteps(system));
  const reminders = await remindersByScope(system);
  const services = incident.services.map((service): ServiceInput => {
    const scope = scopeKeyOf(service);
    return {
      scope,
      service,
      part: parts.get(scope) ?? emptyPart(scope, daysIn(incident)),
      upgrade: upgrades.get(scope) ?? null,
      survey: surveys.get(scope) ?? null,
      remindedAtMs: reminders.get(scope) ?? [],
      certified: certified.get(scope)?.steps ?? [],
    };
  });
  return {
    incident,
    services: services.sort((a, b) => (a.scope < b.scope ? -1 : 1)),
    questions: await questionVersions(system),
    nowMs: system.clock.nowMs(),
  };
}

async function certifiedSteps(system: System): Promise<CertifiedSteps[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'overview-known-' };
  return gathered(listDocuments(system.documents, place, certifiedStepsSchema));
}

async function gathered<T>(all: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of all) values.push(value);
  return values;
}

function byScope<T extends { readonly scope: ScopeKey }>(all: readonly T[]): Map<ScopeKey, T> {
  return new Map(all.map((one) => [one.scope, one]));
}
