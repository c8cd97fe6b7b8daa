/**
 * The guarantee behind the hints: finds whatever an event missed and sends it on, and tells of what can't be mended
 * by sending. Run by a timer; running it twice does no harm. It looks at what was written since the last time, and once
 * an hour at everything.
 */
import type { Incident } from '#domain/incident/incident.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listAlarms } from './alarms.ts';
import { expiryOf } from './expire-logs.ts';
import { figuresVersion } from './held-summaries.ts';
import { findIncident } from './keep-incident.ts';
import { partVersion } from './keep-overview-part.ts';
import { logsContainer } from './keys.ts';
import { sweepLedger } from './ledger-sweep.ts';
import { keepReferenceFile } from './keep-reference-file.ts';
import { isSnapshotCurrent } from './publish.ts';
import { engineVersion } from './compare-logs.ts';
import { removeLeftParts } from './remove-left-parts.ts';
import { ScopeAttempts } from './scope-attempts.ts';
import type { Attempt } from './scope-attempts.ts';
import { sendAlarms } from './send-alarms.ts';
import { keepSwept, planSweep } from './sweep-plan.ts';
import type { SweepPlan } from './sweep-plan.ts';
import { sweepScope } from './sweep-scope.ts';
import type { System } from './system.ts';
import { lapseClaimed, tellUnclaimed } from './unclaimed-blobs.ts';
import { unsettledAlarmIds } from './unsettled-alarms.ts';
import { conditionsVersion, sweepUpgradeSummaries } from './verify-upgrade.ts';
import { watchHold } from './watch-hold.ts';
import { openUploads } from './uploads.ts';
import { watchBuild } from './watch-build.ts';

/** Another program makes other things of the same documents. */
const program = [engineVersion, partVersion, figuresVersion, conditionsVersion].join('.');

export async function sweep(system: System): Promise<void> {
  try {
    await sweepAll(system);
  } finally {
    // Where the sweep itself fails, somebody must hear of what it has found so far.
    await sendAlarms(system);
  }
}

async function sweepAll(system: System): Promise<void> {
  const plan = await planSweep(system, program);
  // Before anything is looked at: what another host raises meanwhile rests on something newer.
  const listed = plan.isFull ? await listAlarms(system) : [];
  const incident = await findIncident(system);
  const attempts = new ScopeAttempts(system);
  const { attempt, attemptForCountry } = attempts;
  const { seen, open, waiting, told } = await sweepScopes(system, plan, incident, attempt);
  await sweepUpgradeSummaries(system, incident, plan, attempt);
  const since = {
    incident,
    scopes: plan.isFull ? null : plan.scopes,
    isAnythingNew: plan.isFull || plan.isAnythingWritten || open.length + plan.open.size > 0,
    attempt,
  };
  const isHoldSeen = await attemptForCountry(() => watchHold(system, since));
  await attemptForCountry(() => sendToPublish(system));
  const isLedgerWhole = await sweepLedger(system, { ...plan, scopes: seen }, waiting);
  await attemptForCountry(() => keepReferenceFile(system));
  await attemptForCountry(() => watchBuild(system));
  await attempts.settle(seen, listed);
  await lapseClaimed(system, listed, { told, failed: attempts.failed });
  // Last: where what it rests on fails, the next sweep begins where this one did. A scope that failed stays open, and
  // after a hold that was not judged the next sweep looks at everything: the other steps ask anew each time.
  const isWhole = isLedgerWhole && isHoldSeen;
  const came = { open: [...new Set([...open, ...attempts.failed])], isWhole };
  await keepSwept(system, plan, { ...came, alarms: await unsettledAlarmIds(system, plan.isFull) });
  attempts.throwFailures();
}

async function sendToPublish(system: System): Promise<void> {
  if (!(await isSnapshotCurrent(system))) await system.queue.send('publish', {});
}

/** @returns with the scopes that were looked at to their end, and the unknown blobs that there is an alarm of */
async function sweepScopes(system: System, plan: SweepPlan, incident: Incident | null, attempt: Attempt) {
  // Blobs before deliveries: a blob always comes after its announcement, so what is seen here is announced there.
  const unclaimed = new Map<string, number>();
  if (plan.isFull) {
    for await (const { path, createdAtMs } of system.blobs.list(`${logsContainer}/`))
      unclaimed.set(path, createdAtMs);
  }
  const expiry = plan.isFull ? await expiryOf(system) : null;
  const uploads = await openUploads(system);
  const seen = new Set<ScopeKey>();
  const open: ScopeKey[] = [];
  const waiting: DocumentKey[] = [];
  for (const scope of new Set([...plan.scopes, ...uploads.keys()])) {
    const ofScope = uploads.get(scope) ?? [];
    const claim = (path: string) => {
      const storedAtMs = unclaimed.get(path);
      unclaimed.delete(path);
      return storedAtMs;
    };
    const around = { incident, uploads: ofScope, claim, expiry };
    const swept = await attempt(scope, () => sweepScope(system, scope, around));
    if (swept === null) continue;
    seen.add(scope);
    if (!swept.isSettled || ofScope.length > 0) open.push(scope);
    waiting.push(...swept.waiting);
  }
  const told = await tellUnclaimed(system, unclaimed.keys(), attempt);
  if (uploads.size > 0) await removeLeftParts(system);
  return { seen, open, waiting, told };
}
