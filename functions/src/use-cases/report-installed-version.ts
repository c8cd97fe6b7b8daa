/** The vendor of a case system reports which version a customer has: kept beside what the service attests. */
import { isInFuture } from '#domain/upgrade/upgrade.ts';
import { changedVendorReport, vendorReportSchema } from '#domain/upgrade/vendor-report.ts';
import type { VendorReport, VendorReportContent } from '#domain/upgrade/vendor-report.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { keepVersion } from './keep-version.ts';
import type { KeepOutcome } from './keep-version.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';
import { refreshUpgradeSummary } from './verify-upgrade.ts';

export type ReportOutcome =
  KeepOutcome<VendorReport> | { readonly ok: false; readonly code: 'in-the-future' };

/** @param vendor its organisation number, from its token */
export async function reportInstalledVersion(
  system: System,
  scope: ScopeKey,
  { version, installedOn, reportedAt }: VendorReportContent,
  vendor: string,
): Promise<ReportOutcome> {
  const receivedAtMs = system.clock.nowMs();
  if (isInFuture(installedOn, receivedAtMs) || Date.parse(reportedAt) > receivedAtMs) {
    return { ok: false, code: 'in-the-future' };
  }
  const received = { version, installedOn, reportedAt, vendor, receivedAtMs };
  const key = keys.vendorReport(scope);
  const outcome = await keepVersion(system, key, vendorReportSchema, { ...received, earlier: [] }, (stored) =>
    changedVendorReport(stored, received),
  );
  if (outcome.ok) await refreshUpgradeSummary(system, scope);
  return outcome;
}
