/** A person attests that the case system's fixed version is installed. */
import { changedUpgrade, isInFuture, upgradeSchema } from '#domain/upgrade/upgrade.ts';
import type { Upgrade, UpgradeContent } from '#domain/upgrade/upgrade.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keepVersion } from './keep-version.ts';
import type { KeepOutcome } from './keep-version.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';

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
  return keepVersion(system, keys.upgrade(scope), upgradeSchema, { ...attestation, earlier: [] }, (stored) =>
    changedUpgrade(stored, attestation),
  );
}

/** @returns null while nobody has attested it */
export async function attestedUpgrade(system: System, scope: ScopeKey): Promise<Upgrade | null> {
  const held = await readDocument(system.documents, keys.upgrade(scope), upgradeSchema);
  return held?.value ?? null;
}
