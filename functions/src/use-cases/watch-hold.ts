/**
 * The hold's part of the sweep: lets a confirmed release take effect or stops it, takes one back where something opens
 * again, and raises alarms. It never releases what two people have not confirmed.
 */
import type { Trouble } from '#domain/alarm/alarm.ts';
import { keptPastLastDay } from '#domain/hold/held-summary.ts';
import type { HeldSummary } from '#domain/hold/held-summary.ts';
import { isReviewOverdue } from '#domain/hold/hold-view.ts';
import { progressOf } from '#domain/hold/progress.ts';
import { limitOf } from '#domain/hold/record.ts';
import type { Hold } from '#domain/hold/record.ts';
import { lapseAlarm, raiseAlarm } from './alarms.ts';
import type { Held } from './documents.ts';
import { refreshHeldSummaries } from './held-summaries.ts';
import type { ToSee } from './held-summaries.ts';
import { readHoldRecord } from './hold-record.ts';
import { judgeHold } from './hold.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';
import { unsettledAlarms } from './unsettled-alarms.ts';

const kindsOfHold = ['hold-review', 'hold-stopped', 'kept-message', 'kept-over-limit'] as const;

export interface SinceLastTime extends ToSee {
  /** Whether anything was written anywhere, or is still to come. */
  readonly isAnythingNew: boolean;
}

export async function watchHold(system: System, since: SinceLastTime): Promise<void> {
  const held = await readHoldRecord(system);
  if (held === null) return;
  const summaries = await refreshHeldSummaries(system, held.value, since);
  await goOn(system, held, since);
  const record = (await readHoldRecord(system))?.value ?? held.value;
  const isOther = record.revision !== held.value.revision;
  // What was held again is held from now on: its summaries are others.
  const now = isOther ? await refreshHeldSummaries(system, record, { ...since, scopes: null }) : summaries;
  await tell(system, troublesOf(record, now, system.clock.nowMs()));
}

/** A release that waits is judged each time; one that stands, where anything has changed since it was. */
async function goOn(
  system: System,
  { value: record, etag }: Held<Hold>,
  { isAnythingNew }: SinceLastTime,
): Promise<void> {
  const { state } = record.release;
  if (state !== 'waiting' && !(state === 'released' && isAnythingNew)) return;
  const { conditions, stateHash, asOfMs } = await judgeHold(system, record);
  const codes = [...new Set(conditions.map(({ code }) => code))];
  const next = progressOf(record, { nowMs: asOfMs, stateHash, codes });
  // Where somebody was faster, as with a stop, the next sweep judges what stands then.
  if (next) await system.documents.replace(keys.hold(system.incidentId), next, etag);
}

/** What is wrong now, each with what it is known by. */
export function troublesOf(record: Hold, summaries: readonly HeldSummary[], nowMs: number): Trouble[] {
  const troubles: Trouble[] = [];
  if (isReviewOverdue(record, nowMs)) troubles.push({ kind: 'hold-review', subject: record.reviewOn });
  const last = record.steps.at(-1);
  const isStopped = last?.did.step === 'stopped' || last?.did.step === 'held-again';
  if (isStopped) troubles.push({ kind: 'hold-stopped', subject: String(last.revision) });
  let total = 0;
  for (const summary of summaries) {
    const { scope } = summary;
    const count = keptPastLastDay(summary, nowMs);
    total += count;
    if (count > 0) troubles.push({ kind: 'kept-message', subject: scope, scope, count });
  }
  if (total > limitOf(record)) troubles.push({ kind: 'kept-over-limit', subject: 'portal', count: total });
  return troubles;
}

async function tell(system: System, troubles: readonly Trouble[]): Promise<void> {
  const alarms = await unsettledAlarms(system);
  const told = alarms.filter(({ kind }) => kindsOfHold.some((own) => own === kind));
  for (const trouble of troubles) await raiseAlarm(system, trouble);
  for (const alarm of told) {
    const holds = troubles.some(({ kind, subject }) => kind === alarm.kind && subject === alarm.subject);
    if (!holds) await lapseAlarm(system, alarm);
  }
}
