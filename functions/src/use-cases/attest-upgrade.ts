/** A person attests that the case system's fixed version is installed. */
import { changedUpgrade, isInFuture, upgradeSchema } from '#domain/upgrade/upgrade.ts';
import type { Upgrade, UpgradeContent } from '#domain/upgrade/upgrade.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keepVersion } from './keep-version.ts';
import type { KeepOutcome } from './keep-version.ts';
import { keys } from './keys.ts';
import { upgradeEntries } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';
import { refreshUpgradeSummary } from './verify-upgrade.ts';

export type AttestOutcome = KeepOutcome<Upgrade> | { readonly ok: false; readonly code: 'in-the-future' };

/** @param person keyed hash of who attests it */
export async function attestUpgrade(
  system: System,
  scope: ScopeKey,
  { version, installedOn }: UpgradeContent,
  person: string,
): Promise<AttestOutcome> {
  const attestedAtMs = system.clock.nowMs();
  if (isInFuture(installedOn, attestedAtMs)) return { ok: false, code: 'in-the-future' };
  const attestation = { version, installedOn, attestedBy: person, attestedAtMs };
  const first = { ...attestation, earlier: [] };
  const outcome = await keepVersion(system, keys.upgrade(scope), upgradeSchema, first, (stored) =>
    changedUpgrade(stored, attestation),
  );
  if (outcome.ok) {
    await recordInLedger(system, upgradeEntries(scope, outcome.value).at(-1)!);
    await refreshUpgradeSummary(system, scope);
  }
  return outcome;
}

/** @returns null while nobody has attested it */
export async function attestedUpgrade(system: System, scope: ScopeKey): Promise<Upgrade | null> {
  const held = await readDocument(system.documents, keys.upgrade(scope), upgradeSchema);
  return held?.value ?? null;
}
