/** Looks at one scope: sends on what waits, keeps what is made of it, and raises what is wrong with it. */
import type { OpenUpload } from '#domain/alarm/delivery-troubles.ts';
import { maxUploadAgeMs } from '#domain/delivery/limits.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { scopePublicStateSchema } from '#domain/notice/public-state.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { nationalScope } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listScopeAlarms } from './alarms.ts';
import { sweepDeletions } from './delete-log.ts';
import { readDocument } from './documents.ts';
import { expireLogs } from './expire-logs.ts';
import type { Expiry } from './expire-logs.ts';
import { keepOverviewPart } from './keep-overview-part.ts';
import { keys } from './keys.ts';
import { entriesOf, recordWhatIsMissing } from './ledger-sweep.ts';
import { publicStateNow } from './publish.ts';
import { isWaiting } from './scope-freshness.ts';
import { seeScope } from './see-scope.ts';
import type { ScopeSeen } from './see-scope.ts';
import type { System } from './system.ts';
import { watchScope } from './watch-scope.ts';

export interface Around {
  readonly incident: Incident | null;
  /** Of the scope, that are under way. */
  readonly uploads: readonly OpenUpload[];
  /**
   * Is told of each blob that a delivery of the scope names.
   * @returns when it was stored; undefined where blobs were not listed, or it was not among them
   */
  readonly claim: (blobPath: string) => number | undefined;
  /** Null where no log's time is over by itself, or logs were not listed. */
  readonly expiry: Expiry | null;
}

export interface SweptScope {
  /** Whether nothing is to come of what stands: it need not be looked at before something is written in it. */
  readonly isSettled: boolean;
  /** Entries of the ledger that have no leaf yet. */
  readonly waiting: readonly DocumentKey[];
}

export async function sweepScope(system: System, scope: ScopeKey, around: Around): Promise<SweptScope> {
  const { incident, uploads, expiry } = around;
  const alarms = await listScopeAlarms(system, scope);
  const seen = await seeScope(system, scope);
  const standing = standingLogs(seen, around);
  const isComing = await sendDeliveries(system, seen);
  const isWatched = await watchScope(system, scope, { ...seen, alarms, uploads });
  const entries = await entriesOf(system, scope);
  await sweepDeletions(system, scope, entries.recorded, standing);
  if (expiry !== null) await expireLogs(system, seen, standing, expiry);
  const waiting = await recordWhatIsMissing(system, seen, entries);
  const isSettled = !isComing && isWatched;
  if (scope === nationalScope) return { isSettled, waiting };
  // The current result does not rest on the parts and the confirmed rules that there are now.
  if (!seen.isCurrent) await system.queue.send('reconcile', { scope });
  const isShown = await isPublicStateShown(system, seen);
  if (!isShown) await system.queue.send('publish', { scope });
  const isKept = await keepOverviewPart(system, incident, seen);
  return { isSettled: isSettled && seen.isCurrent && isShown && isKept, waiting };
}

/** @returns by delivery when its log was stored */
function standingLogs({ deliveries }: ScopeSeen, { claim }: Around): Map<string, number> {
  const standing = new Map<string, number>();
  for (const { id, blobPath } of deliveries) {
    const storedAtMs = claim(blobPath);
    if (storedAtMs !== undefined) standing.set(id, storedAtMs);
  }
  return standing;
}

/**
 * Sends on what was stored and not taken in; what was only announced, and never came, is nobody's loss.
 * @returns whether something of it is still to come
 */
async function sendDeliveries(system: System, { scope, deliveries }: ScopeSeen): Promise<boolean> {
  let isComing = false;
  for (const delivery of deliveries) {
    const isHere = await isWaiting(system, delivery);
    if (isHere) await system.queue.send('log-received', { scope, delivery: delivery.id });
    const ageMs = system.clock.nowMs() - delivery.receivedAtMs;
    const isAwaited = delivery.state === 'announced' && ageMs < maxUploadAgeMs;
    isComing ||= isHere || isAwaited;
  }
  return isComing;
}

/** Do the scope's deliveries and approvals have their effect on the public page? */
async function isPublicStateShown(system: System, { scope, parts, notices }: ScopeSeen): Promise<boolean> {
  const due = await publicStateNow(system, scope, parts, notices);
  if (due === null) return true;
  const key = keys.publicState(system.incidentId, scope);
  const shown = await readDocument(system.documents, key, scopePublicStateSchema);
  return JSON.stringify(shown?.value) === JSON.stringify(scopePublicStateSchema.parse(due));
}
