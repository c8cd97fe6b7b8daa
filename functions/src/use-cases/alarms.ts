/** What needs a person. An alarm's id is its content, so the same trouble is told once. */
import { z } from 'zod';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { changeDocument, listDocuments } from './documents.ts';
import { keys, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

export const alarmSchema = z.object({
  kind: z.enum([
    'poison-message',
    'blob-without-delivery',
    'objection',
    'ledger-contradiction',
    'silence',
    'reference-queue',
  ]),
  /**
   * What it is about: a path, a queue and its message, an objection and its scope, a scope and the day since which no
   * delivery covers it, or the reference check, whose file has no room for all. Never a cell of a log.
   */
  subject: z.string(),
  raisedAtMs: z.number().int(),
  /** When it was over by itself; absent while it holds. */
  lapsedAtMs: z.number().int().optional(),
});
export type Alarm = z.infer<typeof alarmSchema>;

type Trouble = Pick<Alarm, 'kind' | 'subject'>;

export async function raiseAlarm(system: System, { kind, subject }: Trouble): Promise<void> {
  const alarm: Alarm = { kind, subject, raisedAtMs: system.clock.nowMs() };
  await system.documents.create(keyOf(system, alarm), alarm);
}

/** The trouble is over; should it come back as it was, the same alarm holds again from then on. */
export async function lapseAlarm(system: System, alarm: Trouble): Promise<void> {
  const lapsedAtMs = system.clock.nowMs();
  await changeDocument(system.documents, keyOf(system, alarm), alarmSchema, (stored) =>
    stored.lapsedAtMs === undefined ? { ...stored, lapsedAtMs } : null,
  );
}

/** For trouble that can be over and come back: create, or let hold again. */
export async function raiseAgain(system: System, alarm: Trouble): Promise<void> {
  await raiseAlarm(system, alarm);
  const raisedAtMs = system.clock.nowMs();
  await changeDocument(
    system.documents,
    keyOf(system, alarm),
    alarmSchema,
    ({ kind, subject, lapsedAtMs }) => (lapsedAtMs === undefined ? null : { kind, subject, raisedAtMs }),
  );
}

function keyOf(system: System, { kind, subject }: Trouble): DocumentKey {
  return keys.alarm(system.incidentId, sha256Hex([JSON.stringify([kind, subject])]).slice(0, 32));
}

/** Newest first, without those that are over. */
export async function listAlarms(system: System): Promise<Alarm[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'alarm-' };
  const alarms: Alarm[] = [];
  for await (const alarm of listDocuments(system.documents, place, alarmSchema)) {
    if (alarm.lapsedAtMs === undefined) alarms.push(alarm);
  }
  return alarms.sort((a, b) => b.raisedAtMs - a.raisedAtMs);
}
