/** Logs that were kept as long as they may be, by the clock of the store that says when they came. */
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { deleteLog } from './delete-log.ts';
import { logsContainer } from './keys.ts';
import type { System } from './system.ts';

export interface Expiry {
  /** What was stored before this is over. */
  readonly beforeMs: number;
  /** How many this sweep may delete yet. */
  left: number;
}

/** In one full sweep, of which there is one an hour: ten times what a country delivers daily, and no more. */
export const maxExpired = 200;

/** @returns null where logs are kept until somebody asks */
export async function expiryOf({ blobs, logRetentionMs }: System): Promise<Expiry | null> {
  if (logRetentionMs === undefined) return null;
  return { beforeMs: (await blobs.nowMs(logsContainer)) - logRetentionMs, left: maxExpired };
}

/**
 * Oldest first. What was not taken in stays: an alarm tells of it, and a person decides.
 *
 * @param deliveries of the scope, newest first
 * @param standing when the logs of these were stored, by the store's clock
 */
export async function expireLogs(
  system: System,
  { scope, deliveries }: { readonly scope: ScopeKey; readonly deliveries: readonly Delivery[] },
  standing: ReadonlyMap<string, number>,
  expiry: Expiry,
): Promise<void> {
  for (const { id, state } of deliveries.toReversed()) {
    const storedAtMs = standing.get(id);
    if (state !== 'accepted' || storedAtMs === undefined || storedAtMs >= expiry.beforeMs) continue;
    if (expiry.left === 0) return;
    expiry.left--;
    await deleteLog(system, scope, id, { reason: 'period-over', by: null });
  }
}
