/** Logs that were kept as long as they may be, by the clock of the store that says when they came. */
import { z } from 'zod';
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { hourMs } from '#domain/time/norwegian-time.ts';
import { deleteLog } from './delete-log.ts';
import { writeOver } from './documents.ts';
import { keys, logsContainer } from './keys.ts';
import type { System } from './system.ts';

export interface Expiry {
  /** What was stored before this is over. */
  readonly beforeMs: number;
  /** How many this sweep may delete yet. */
  left: number;
}

/** In an hour, however many sweeps there are in it: ten times what a country delivers daily, and no more. */
export const maxExpired = 200;

/** The hour since 1970, by the store's clock, whose allowance was taken last. */
const takenSchema = z.object({ hour: z.number().int() });

/**
 * Takes the hour's allowance, before anything is deleted by it: a sweep that fails, or is killed, and begins anew has
 * none, nor has another host's.
 *
 * @returns null where logs are kept until somebody asks, or the allowance of this hour is taken
 */
export async function expiryOf({
  blobs,
  documents,
  incidentId,
  logRetentionMs,
}: System): Promise<Expiry | null> {
  if (logRetentionMs === undefined) return null;
  const nowMs = await blobs.nowMs(logsContainer);
  const hour = Math.floor(nowMs / hourMs);
  const key = keys.expiry(incidentId);
  const stored = await documents.get(key);
  // Also where the clock has gone back: what is deleted too late can be deleted later.
  if (stored !== null && takenSchema.parse(stored.body).hour >= hour) return null;
  if (!(await writeOver(documents, key, stored, { hour }))) return null;
  return { beforeMs: nowMs - logRetentionMs, left: maxExpired };
}

/**
 * The scope's oldest first. What was not taken in stays: an alarm tells of it, and a person decides.
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
