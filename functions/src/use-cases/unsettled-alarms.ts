/** Alarms that hold or that somebody is still to be told of, without reading all that there ever were. */
import { alarmSchema } from '#domain/alarm/alarm.ts';
import type { Alarm } from '#domain/alarm/alarm.ts';
import { alarmPrefix, everyAlarm, keyOfAlarm } from './alarms.ts';
import { readDocument } from './documents.ts';
import { readSwept } from './sweep-plan.ts';
import type { System } from './system.ts';

/** Those that the last sweep left, and all that were written since it began. */
export async function unsettledAlarms(system: System): Promise<Alarm[]> {
  const swept = (await readSwept(system))?.value ?? null;
  if (swept === null) return allUnsettled(system);
  const { marks, alarms } = swept;
  const { changed } = await system.documents.changesSince('national', marks.national);
  const written = changed.filter(
    ({ partition, id }) => partition === system.incidentId && id.startsWith(alarmPrefix),
  );
  const found: Alarm[] = [];
  for (const id of new Set([...alarms, ...written.map((key) => key.id)])) {
    const key = { container: 'national' as const, partition: system.incidentId, id };
    const held = await readDocument(system.documents, key, alarmSchema);
    if (held !== null && isUnsettled(system, held.value)) found.push(held.value);
  }
  return found;
}

/** @param isFull whether all that there are are looked at */
export async function unsettledAlarmIds(system: System, isFull: boolean): Promise<string[]> {
  const alarms = isFull ? await allUnsettled(system) : await unsettledAlarms(system);
  return alarms.map((alarm) => keyOfAlarm(system, alarm).id);
}

async function allUnsettled(system: System): Promise<Alarm[]> {
  const alarms: Alarm[] = [];
  for await (const alarm of everyAlarm(system)) if (isUnsettled(system, alarm)) alarms.push(alarm);
  return alarms;
}

/** What is over is told of as well; where nobody is to be told, it is settled. */
function isUnsettled({ alarmWebhook }: System, { lapsedAtMs, told }: Alarm): boolean {
  const isToTell = alarmWebhook !== undefined && told?.sentAtMs === undefined;
  return lapsedAtMs === undefined || isToTell;
}
