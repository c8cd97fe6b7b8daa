/**
 * Tells the configured receiver of every alarm, at least once and by a stable id: what is heard is noted after it was
 * heard, so a crash between the two tells it again. Run by the sweep, which is what tries again.
 */
import { alarmEvent } from '#domain/alarm/cloud-event.ts';
import { afterTelling, isToBeTold } from '#domain/alarm/telling.ts';
import { alarmIdOf, changeAlarm } from './alarms.ts';
import type { System } from './system.ts';
import { unsettledAlarms } from './unsettled-alarms.ts';

export async function sendAlarms(system: System): Promise<void> {
  const { alarmWebhook } = system;
  if (alarmWebhook === undefined) return;
  const unsettled = await unsettledAlarms(system);
  const due = unsettled.filter((alarm) => isToBeTold(alarm, system.clock.nowMs()));
  due.sort((a, b) => a.raisedAtMs - b.raisedAtMs);
  for (const alarm of due) {
    const isHeard = await alarmWebhook.send(alarmEvent(alarm, alarmIdOf(alarm), system.incidentId));
    const nowMs = system.clock.nowMs();
    await changeAlarm(system, alarm, (stored) => afterTelling(stored, alarm.opening, isHeard, nowMs));
    // Who does not answer once is not asked for each of the others too; those come with the next sweep.
    if (!isHeard) return;
  }
}
