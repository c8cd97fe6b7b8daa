/**
 * Verifies the upgrade of a scope by what stands now, and keeps a small summary of it for the country. The summary is
 * made of other documents only; the sweep makes it anew wherever one of them has changed.
 */
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { obstaclesTo } from '#domain/notice/publishable.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey, Service } from '#domain/service/service.ts';
import type { ScopeUpgrade } from '#domain/upgrade/scope-upgrade.ts';
import { upgradeSummarySchema } from '#domain/upgrade/upgrade-summary.ts';
import type { UpgradeSummary } from '#domain/upgrade/upgrade-summary.ts';
import { upgradeSchema, upgradeView } from '#domain/upgrade/upgrade.ts';
import type { Upgrade } from '#domain/upgrade/upgrade.ts';
import { vendorReportSchema, vendorReportView } from '#domain/upgrade/vendor-report.ts';
import type { VendorReport } from '#domain/upgrade/vendor-report.ts';
import { verificationOf } from '#domain/upgrade/verification.ts';
import type { Evidence } from '#domain/upgrade/verification.ts';
import { comparedLogs } from './compared-logs.ts';
import { listDocuments, putMade, readDocument } from './documents.ts';
import { findIncident } from './keep-incident.ts';
import { keys, sha256Hex } from './keys.ts';
import { readReconciliation } from './read-result.ts';
import type { Attempt } from './scope-attempts.ts';
import type { System } from './system.ts';

/** Counts up when the conditions change, so that every summary is made anew. */
export const conditionsVersion = 1;

interface Inputs {
  readonly scope: ScopeKey;
  readonly incident: Incident;
  readonly service: Service;
  readonly attested: Upgrade | null;
  readonly vendorReport: VendorReport | null;
  /** The id of the current result. */
  readonly reconciliation: string | null;
}

/** Staff read it as it stands this moment, whatever the summary says. */
export async function readUpgrade(system: System, scope: ScopeKey): Promise<ScopeUpgrade> {
  const incident = await findIncident(system);
  const service = incident?.services.find((candidate) => scopeKeyOf(candidate) === scope);
  const documents = await documentsOf(system, scope);
  const { attested, vendorReport } = documents;
  const inputs = incident && service && { scope, incident, service, ...documents };
  return {
    fixedVersion: incident?.fixedVersion ?? null,
    attested: attested && upgradeView(attested),
    vendorReport: vendorReport && vendorReportView(vendorReport),
    verification: inputs ? (await summaryOf(system, inputs)).verification : null,
  };
}

/** A scope without a service of the incident has no summary: nobody answers for it. */
export async function refreshUpgradeSummary(system: System, scope: ScopeKey): Promise<void> {
  const key = keys.upgradeSummary(system.incidentId, scope);
  await putMade(system.documents, key, async (stored) => {
    const kept = upgradeSummarySchema.safeParse(stored?.body).data;
    const incident = await findIncident(system);
    const service = incident?.services.find((candidate) => scopeKeyOf(candidate) === scope);
    if (!incident || !service) return null;
    const inputs = { scope, incident, service, ...(await documentsOf(system, scope)) };
    // A message that comes again asks for what is there: the result need not be opened.
    return kept?.basis === basisOf(inputs) ? null : summaryOf(system, inputs);
  });
}

/**
 * @param scopes those that hold any document
 * @param isFull whether services of other scopes are looked at too: they have a summary as well, of nothing
 */
export async function sweepUpgradeSummaries(
  system: System,
  incident: Incident | null,
  { scopes, isFull }: { readonly scopes: ReadonlySet<ScopeKey>; readonly isFull: boolean },
  attempt: Attempt,
): Promise<void> {
  const services = (incident?.services ?? []).filter((service) => isFull || scopes.has(scopeKeyOf(service)));
  if (incident === null || services.length === 0) return;
  const kept = new Map<ScopeKey, string>();
  for (const { scope, basis } of await listUpgradeSummaries(system)) kept.set(scope, basis);
  for (const service of services) {
    const scope = scopeKeyOf(service);
    await attempt(scope, async () => {
      const documents = scopes.has(scope) ? await documentsOf(system, scope) : nothing;
      const isCurrent = kept.get(scope) === basisOf({ scope, incident, service, ...documents });
      if (!isCurrent) await refreshUpgradeSummary(system, scope);
    });
  }
}

/** Of every service, without opening a single result. */
export async function listUpgradeSummaries(system: System): Promise<UpgradeSummary[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'upgrade-' };
  const summaries: UpgradeSummary[] = [];
  for await (const summary of listDocuments(system.documents, place, upgradeSummarySchema)) {
    summaries.push(summary);
  }
  return summaries;
}

/** The basis of a service's summary where it is made of what stands now: another one is not to be believed. */
export async function upgradeBasisNow(system: System, incident: Incident, service: Service): Promise<string> {
  const scope = scopeKeyOf(service);
  return basisOf({ scope, incident, service, ...(await documentsOf(system, scope)) });
}

const nothing = { attested: null, vendorReport: null, reconciliation: null };

async function documentsOf(
  system: System,
  scope: ScopeKey,
): Promise<Pick<Inputs, 'attested' | 'vendorReport' | 'reconciliation'>> {
  const attested = await readDocument(system.documents, keys.upgrade(scope), upgradeSchema);
  const vendorReport = await readDocument(system.documents, keys.vendorReport(scope), vendorReportSchema);
  const current = await readDocument(system.documents, keys.current(scope), currentSchema);
  return {
    attested: attested?.value ?? null,
    vendorReport: vendorReport?.value ?? null,
    reconciliation: current?.value.reconciliation ?? null,
  };
}

async function summaryOf(system: System, inputs: Inputs): Promise<UpgradeSummary> {
  const { scope, incident, service, reconciliation } = inputs;
  const { attested, vendorReport } = contentsOf(inputs);
  const reconciled = reconciliation && (await readReconciliation(system, scope, reconciliation));
  const evidence = reconciled ? await evidenceOf(system, scope, reconciled) : null;
  return {
    scope,
    attested,
    vendorReport,
    verification: verificationOf({ incident, service, attested, vendorReport, evidence }),
    reconciliation,
    basis: basisOf(inputs),
  };
}

async function evidenceOf(system: System, scope: ScopeKey, reconciled: Reconciled): Promise<Evidence> {
  return {
    ...(await comparedLogs(system, scope, reconciled)),
    isCoverageDeclared: reconciled.summary?.coverage?.declared === true,
    obstacles: obstaclesTo(reconciled),
  };
}

function contentsOf({ attested, vendorReport }: Inputs): Pick<UpgradeSummary, 'attested' | 'vendorReport'> {
  return {
    attested: attested && { version: attested.version, installedOn: attested.installedOn },
    vendorReport: vendorReport && {
      version: vendorReport.version,
      installedOn: vendorReport.installedOn,
      reportedAt: vendorReport.reportedAt,
    },
  };
}

function basisOf(inputs: Inputs): string {
  const { incident, service, reconciliation } = inputs;
  const { attested, vendorReport } = contentsOf(inputs);
  const of = [incident.caseSystem, incident.fixedVersion ?? null, service.caseSystem, reconciliation];
  return sha256Hex([JSON.stringify([conditionsVersion, ...of, attested, vendorReport])]);
}
