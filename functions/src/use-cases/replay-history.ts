/** Replays a scope's own history with daily deliveries. Who reads it stands in the ledger first. */
import { replay } from '#domain/early-warning/replay.ts';
import type { ReplayView } from '#domain/early-warning/replay-view.ts';
import type { ScheduleName } from '#domain/early-warning/schedule.ts';
import { isNotFound } from '#domain/finding/message-reference.ts';
import { ordinaryRetention } from '#domain/hold/retention.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { unitsOfKey } from '#domain/service/service.ts';
import { namedDelay, readDurationMs } from '#domain/time/delay.ts';
import { coveredBy, heldRows, partsOf, portalSide, registerSide } from './effective-logs.ts';
import { readHoldRecord } from './hold-record.ts';
import { currentReconciliation, listedMessages, noteReading } from './read-result.ts';
import type { System } from './system.ts';

/** @returns null where there is no result, or it holds no message */
export async function replayHistory(
  system: System,
  scope: ScopeKey,
  schedule: ScheduleName,
  reader: string,
): Promise<ReplayView | null> {
  const reconciled = await currentReconciliation(system, scope);
  if (reconciled?.summary == null) return null;
  await noteReading(system, scope, reader, reconciled.id);
  const all = await partsOf(system, scope);
  // Only what the result knows, so that both speak of the same logs.
  const isKnown = ({ delivery }: { delivery: string }) => reconciled.deliveries.includes(delivery);
  const register = all.register.filter(isKnown);
  const { maxDelay, clockSkew } = reconciled.summary.rules;
  const history = {
    portal: (await heldRows(portalSide(system), all.portal.filter(isKnown))).held,
    register: (await heldRows(registerSide(system), register)).held,
    units: unitsOfKey(scope),
    clockSkew: { text: clockSkew, ms: readDurationMs(clockSkew) ?? 0 },
    maxDelay: namedDelay(maxDelay),
    registerStretches: coveredBy(register),
  };
  const notFound = (await listedMessages(system, reconciled)).filter(({ verdict }) => isNotFound(verdict));
  const retention = (await readHoldRecord(system))?.value.retention ?? ordinaryRetention;
  const { messages, untried } = replay(history, notFound, schedule, retention);
  const held = messages.filter(({ wasHeld }) => wasHeld).length;
  const notShown = messages.filter(({ alarmAtMs }) => alarmAtMs === null).length;
  return {
    asOf: new Date(system.clock.nowMs()).toISOString(),
    schedule,
    reconciliation: reconciled.id,
    maxDelay,
    retention: retention.map(({ fromMs, days }) => ({ from: new Date(fromMs).toISOString(), days })),
    counts: {
      notFound: notFound.length,
      held,
      tooLate: messages.length - held - notShown,
      notShown,
      untried,
    },
    messages: messages.map(({ message: { id, municipality, sent }, alarmAtMs, lastDay, wasHeld }) => ({
      ...(id !== undefined && { id }),
      municipality,
      sent: { from: new Date(sent.from).toISOString(), to: new Date(sent.to).toISOString() },
      alarmAt: alarmAtMs === null ? null : new Date(alarmAtMs).toISOString(),
      lastDay,
      wasHeld,
    })),
  };
}
