/** What needs a person. An alarm's id is its content, so the same trouble is told once. */
import { z } from 'zod';
import { listDocuments } from './documents.ts';
import { keys, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

export const alarmSchema = z.object({
  kind: z.enum(['poison-message', 'blob-without-delivery', 'objection', 'ledger-contradiction']),
  /** What it is about: a path, a queue and its message, or an objection and its scope. Never a cell of a log. */
  subject: z.string(),
  raisedAtMs: z.number().int(),
});
export type Alarm = z.infer<typeof alarmSchema>;

export async function raiseAlarm(system: System, alarm: Omit<Alarm, 'raisedAtMs'>): Promise<void> {
  const id = sha256Hex([JSON.stringify([alarm.kind, alarm.subject])]).slice(0, 32);
  const key = keys.alarm(system.incidentId, id);
  await system.documents.create(key, { ...alarm, raisedAtMs: system.clock.nowMs() });
}

export async function listAlarms(system: System): Promise<Alarm[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'alarm-' };
  const alarms: Alarm[] = [];
  for await (const alarm of listDocuments(system.documents, place, alarmSchema)) alarms.push(alarm);
  return alarms.sort((a, b) => b.raisedAtMs - a.raisedAtMs);
}
