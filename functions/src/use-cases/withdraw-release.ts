/** A release that should not be used any more: noted once, with its reason; the release itself stays as it is. */
import { numberingSchema } from '#domain/release/release.ts';
import type { Withdrawal } from '#domain/release/release.ts';
import { changeDocument } from './documents.ts';
import { releaseKeys } from './release-keys.ts';
import type { System } from './system.ts';

export type WithdrawOutcome =
  | { readonly ok: true; readonly withdrawal: Withdrawal }
  | { readonly ok: false; readonly code: 'not-found' | 'already-withdrawn' };

/** The same again, with the same reason, is no change. */
export async function withdrawRelease(
  system: System,
  number: number,
  reason: Withdrawal['reason'],
): Promise<WithdrawOutcome> {
  const at = new Date(system.clock.nowMs()).toISOString();
  const key = releaseKeys.numbering(system.incidentId);
  const numbering = await changeDocument(system.documents, key, numberingSchema, (held) => {
    const isThere = held.reserved.some((one) => one.number === number);
    const isNoted = held.withdrawals.some((one) => one.number === number);
    return isThere && !isNoted
      ? { ...held, withdrawals: [...held.withdrawals, { number, reason, at }] }
      : null;
  });
  const noted = numbering?.withdrawals.find((one) => one.number === number);
  if (!noted) return { ok: false, code: 'not-found' };
  if (noted.reason !== reason) return { ok: false, code: 'already-withdrawn' };
  await system.queue.send('publish', {});
  return { ok: true, withdrawal: { reason: noted.reason, at: noted.at } };
}
