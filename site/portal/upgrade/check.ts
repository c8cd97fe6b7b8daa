import { isInFuture, upgradeContentSchema } from '#domain/upgrade/upgrade.ts';

export type UpgradeFault = 'version' | 'date' | 'future';

/** @returns what is wrong with what was entered, in the order of the fields */
export function checkUpgrade(
  entered: { readonly version: string; readonly installedOn: string },
  nowMs: number,
): UpgradeFault[] {
  const { version, installedOn } = upgradeContentSchema.shape;
  const faults: UpgradeFault[] = [];
  if (!version.safeParse(entered.version).success) faults.push('version');
  if (!installedOn.safeParse(entered.installedOn).success) faults.push('date');
  else if (isInFuture(entered.installedOn, nowMs)) faults.push('future');
  return faults;
}
