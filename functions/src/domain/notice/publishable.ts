/** Whether a result may be published at all (design section 5). */
import type { Reconciled } from '../delivery/reconciled.ts';

export const obstacles = [
  'nothing-compared',
  'coverage-not-declared',
  'coverage-has-gaps',
  'delay-not-confirmed',
  'clock-offset',
  'portal-without-ids',
] as const;
export type Obstacle = (typeof obstacles)[number];

/**
 * @returns why it may not be published; empty where it may: the coverage is declared, the result rests on a delay
 *   that a person confirmed (what an upload declares is no confirmation, though the same may be confirmed), the
 *   register's clock fits, every message of the portal log has an id, and no stretch between was left out
 */
export function obstaclesTo(reconciled: Reconciled): Obstacle[] {
  const { summary, warnings, portalStretches } = reconciled;
  if (!summary?.coverage || !summary.portalCoverage) return ['nothing-compared'];
  const told = new Set(warnings.map(({ code }) => code));
  const found: Obstacle[] = [];
  if (!summary.coverage.declared) found.push('coverage-not-declared');
  if (summary.coverage.stretches || portalStretches.length > 1) found.push('coverage-has-gaps');
  if (!reconciled.rulesConfirmed) found.push('delay-not-confirmed');
  if (told.has('clock-offset')) found.push('clock-offset');
  if (told.has('portal-without-ids')) found.push('portal-without-ids');
  return found;
}
