/** What needs a person. An alarm's id is its content, so the same trouble is told once, and its repeats are counted. */
import { alarmSchema, firstSeen, over, seenAgain } from '#domain/alarm/alarm.ts';
import type { Alarm, Trouble } from '#domain/alarm/alarm.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { changeDocument, listDocuments } from './documents.ts';
import { keys, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

/**
 * Creates it, lets it hold again, or counts a repeat. The same trouble seen again is no repeat.
 *
 * @returns whether it did not hold before
 */
export async function raiseAlarm(system: System, trouble: Trouble): Promise<boolean> {
  const nowMs = system.clock.nowMs();
  const key = keyOfAlarm(system, trouble);
  if ((await system.documents.create(key, firstSeen(trouble, nowMs))) === 'created') return true;
  let wasOver = false;
  await changeDocument(system.documents, key, alarmSchema, (stored) => {
    wasOver = stored.lapsedAtMs !== undefined;
    return seenAgain(stored, trouble, nowMs);
  });
  return wasOver;
}

/** Of what happened once and can't happen again: a person who has closed it is not told of the same again. */
export async function raiseAlarmOnce(system: System, trouble: Trouble): Promise<void> {
  const alarm = firstSeen(trouble, system.clock.nowMs());
  await system.documents.create(keyOfAlarm(system, trouble), alarm);
}

/** The trouble is over; should it come back, the same alarm holds again from then on. */
export async function lapseAlarm(system: System, trouble: Trouble): Promise<void> {
  const nowMs = system.clock.nowMs();
  await changeDocument(system.documents, keyOfAlarm(system, trouble), alarmSchema, (stored) =>
    over(stored, nowMs),
  );
}

/**
 * The trouble that an alarm was listed for is over, as was seen since it was listed. One that came up anew meanwhile
 * stands: whoever raised it has seen what is newer.
 *
 * @returns whether it is over now
 */
export async function lapseListed(system: System, listed: Alarm): Promise<boolean> {
  const nowMs = system.clock.nowMs();
  const stands = await changeAlarm(system, listed, (stored) =>
    stored.times === listed.times ? over(stored, nowMs) : null,
  );
  return stands?.lapsedAtMs !== undefined;
}

/** @returns what stands there afterwards, or null where there is no such alarm */
export function changeAlarm(
  system: System,
  alarm: Trouble,
  change: (stored: Alarm) => Alarm | null,
): Promise<Alarm | null> {
  return changeDocument(system.documents, keyOfAlarm(system, alarm), alarmSchema, change);
}

/** What the ids of alarms begin with. */
export const alarmPrefix = 'alarm-';

/** Says nothing of what the alarm is about. */
export function alarmIdOf({ kind, subject }: Trouble): string {
  return sha256Hex([JSON.stringify([kind, subject])]).slice(0, 32);
}

export function keyOfAlarm(system: System, trouble: Trouble): DocumentKey {
  const { scope } = trouble;
  const id = alarmIdOf(trouble);
  return keys.alarm(system.incidentId, scope === undefined ? id : `${scopePart(scope)}${id}`);
}

/** An id has 255 characters at most; a scope may name more municipalities than there is room for. */
const maxScopePart = 200;

/** So that a scope's alarms are found without reading all. */
function scopePart(scope: ScopeKey): string {
  const part = scope === '*' ? 'national' : scope.replaceAll('+', '.');
  return `${part.length <= maxScopePart ? part : sha256Hex([scope])}-`;
}

/** Of all there ever were, those that are over too; in no order. */
export async function* everyAlarm(system: System, idPrefix = ''): AsyncGenerator<Alarm> {
  const partition = system.incidentId;
  const place = { container: 'national' as const, partition, idPrefix: `${alarmPrefix}${idPrefix}` };
  yield* listDocuments(system.documents, place, alarmSchema);
}

/** Newest first, without those that are over. */
export async function listAlarms(system: System): Promise<Alarm[]> {
  const alarms: Alarm[] = [];
  for await (const alarm of everyAlarm(system)) if (alarm.lapsedAtMs === undefined) alarms.push(alarm);
  return alarms.sort(newestFirst);
}

/**
 * Those of one scope, newest first.
 *
 * @param overSinceMs also those that were over then or later; left out: only those that hold
 */
export async function listScopeAlarms(
  system: System,
  scope: ScopeKey,
  overSinceMs = Infinity,
): Promise<Alarm[]> {
  const alarms: Alarm[] = [];
  for await (const alarm of everyAlarm(system, scopePart(scope))) {
    // `4601-` begins the ids of the districts of 4601 as well.
    if (alarm.scope !== scope) continue;
    if (alarm.lapsedAtMs === undefined || alarm.lapsedAtMs >= overSinceMs) alarms.push(alarm);
  }
  return alarms.sort(newestFirst);
}

function newestFirst(a: Alarm, b: Alarm): number {
  return b.raisedAtMs - a.raisedAtMs || (a.subject < b.subject ? -1 : 1);
}
