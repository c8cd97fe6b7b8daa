/** What deliveries show by themselves: one that got stuck, and one that follows upon another that never came. */
import type { Delivery } from '../delivery/delivery.ts';
import type { ScopeKey } from '../service/service.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import type { Trouble } from './alarm.ts';
import { gapTrouble } from './gap-trouble.ts';

/** Reading and comparing a log takes seconds; the sweep sends it on each minute. */
const stuckAfterMs = 15 * 60_000;

/** Stored and not taken in: the sender was told that it has arrived. */
export function stuckDeliveries(deliveries: readonly Delivery[], nowMs: number): Trouble[] {
  return deliveries
    .filter(({ state, receivedAtMs }) => state === 'received' && nowMs - receivedAtMs > stuckAfterMs)
    .map(({ id, declaration: { scope, side }, receivedAtMs }) => ({
      kind: 'stuck-upload',
      subject: `${scope} ${id}`,
      scope,
      side,
      date: norwegianDate(receivedAtMs),
    }));
}

/** An upload in parts that nobody has completed. */
export interface OpenUpload {
  readonly id: string;
  /** When its first part that stands came. */
  readonly sinceMs: number;
}

/** A person at a bad connection takes minutes; after a day its parts are removed, and the alarm lapses. */
const uploadStuckAfterMs = 3_600_000;

export function stuckUploads(scope: ScopeKey, uploads: readonly OpenUpload[], nowMs: number): Trouble[] {
  return uploads
    .filter(({ sinceMs }) => nowMs - sinceMs > uploadStuckAfterMs)
    .map(({ id, sinceMs }) => ({
      kind: 'stuck-upload',
      subject: `${scope} ${id}`,
      scope,
      date: norwegianDate(sinceMs),
    }));
}

/**
 * The newest delivery of a side names the one before it by its hash. Where that is not here, one in between is still
 * to come or was refused. Only the newest is asked: what an older one missed shows as a gap, until it is covered.
 */
export function brokenChains(deliveries: readonly Delivery[]): Trouble[] {
  const sides = ['portal', 'register'] as const;
  return sides.flatMap((side): Trouble[] => {
    const ofSide = deliveries.filter(({ declaration, state }) => declaration.side === side && isHere(state));
    const newest = ofSide.reduce<Delivery | null>(
      (latest, one) => (latest === null || one.receivedAtMs > latest.receivedAtMs ? one : latest),
      null,
    );
    if (newest === null || hasItsPredecessor(newest, ofSide)) return [];
    const { scope, fromMs } = newest.declaration;
    return [gapTrouble(scope, side, fromMs)];
  });
}

/** @param others of the same scope and side; a delivery that names none has what it needs */
export function hasItsPredecessor(
  { predecessor }: Pick<Delivery, 'predecessor'>,
  others: readonly Pick<Delivery, 'sha256' | 'state'>[],
): boolean {
  return (
    predecessor === undefined || others.some(({ sha256, state }) => sha256 === predecessor && isHere(state))
  );
}

function isHere(state: Delivery['state']): boolean {
  return state === 'received' || state === 'accepted';
}
