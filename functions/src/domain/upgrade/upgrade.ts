/** That the case system's fixed version is installed, as a person of the service attests it. */
import { z } from 'zod';
import { maxEarlier } from '../history/max-earlier.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { versionSchema } from './version.ts';

export const upgradeContentSchema = z.object({
  version: versionSchema,
  /** The Norwegian day. */
  installedOn: z.iso.date(),
});
export type UpgradeContent = z.infer<typeof upgradeContentSchema>;

const attestationSchema = upgradeContentSchema.extend({
  /** A keyed hash of the person. */
  attestedBy: z.string(),
  attestedAtMs: z.number().int(),
});

export const upgradeSchema = attestationSchema.extend({
  /** Oldest first. */
  earlier: z.array(attestationSchema).max(maxEarlier),
});
export type Upgrade = z.infer<typeof upgradeSchema>;

export const upgradeViewSchema = upgradeContentSchema.extend({ attestedAtMs: z.number().int() });
export type UpgradeView = z.infer<typeof upgradeViewSchema>;

/** @returns null where the same is attested already: that is no change */
export function changedUpgrade(
  stored: Upgrade,
  attestation: z.infer<typeof attestationSchema>,
): Upgrade | null {
  const isSame = stored.version === attestation.version && stored.installedOn === attestation.installedOn;
  if (isSame) return null;
  const { earlier, ...before } = stored;
  return { ...attestation, earlier: [...earlier, before] };
}

export function upgradeView({ version, installedOn, attestedAtMs }: Upgrade): UpgradeView {
  return { version, installedOn, attestedAtMs };
}

/** Installed, not planned: what lies in the future cannot be attested. */
export function isInFuture(installedOn: string, nowMs: number): boolean {
  return installedOn > norwegianDate(nowMs);
}
