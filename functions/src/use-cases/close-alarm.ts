/** A person closes an alarm whose end nothing else can find, with a reason that stands in the ledger. */
import { alarmSchema, closed } from '#domain/alarm/alarm.ts';
import type { Alarm } from '#domain/alarm/alarm.ts';
import type { Closing, ClosingRequest } from '#domain/alarm/closing.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { alarmIdOf, changeAlarm, everyAlarm } from './alarms.ts';
import { readDocument } from './documents.ts';
import { contentHashOf } from './ledger-entries.ts';
import { ledgerKeys, subjectOf } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';

export type CloseOutcome =
  | { readonly ok: true; readonly closing: Closing }
  | { readonly ok: false; readonly code: 'not-found' | 'alarm-over' };

/**
 * The same again, by the same person for the same reason, is no change.
 *
 * @param person keyed hash of who closes it
 */
export async function closeAlarm(
  system: System,
  { kind, subject, reason }: ClosingRequest,
  person: string,
): Promise<CloseOutcome> {
  const closing = { reason, closedBy: person, atMs: system.clock.nowMs() };
  const alarm = await changeAlarm(system, { kind, subject }, (stored) => closed(stored, closing));
  if (alarm === null) return { ok: false, code: 'not-found' };
  const last = alarm.closings?.at(-1);
  const isSame = last?.closedBy === person && last.reason === reason;
  if (alarm.lapsedAtMs === undefined || !isSame) return { ok: false, code: 'alarm-over' };
  await recordInLedger(system, closingEntries(system, alarm).at(-1)!);
  return { ok: true, closing: last };
}

/** Each time that it was closed, oldest first. */
function closingEntries(system: System, alarm: Alarm): LedgerEntry[] {
  const { kind, subject, closings = [] } = alarm;
  return closings.map((closing, i) => ({
    kind: 'alarm-closed',
    incident: system.incidentId,
    id: `${alarmIdOf(alarm)}-${i + 1}`,
    contentHash: contentHashOf({ kind, subject, ...closing }),
    atMs: closing.atMs,
  }));
}

/** What a crash left out. @param ids of documents of alarms; null: of all that there are */
export async function recordClosings(system: System, ids: readonly string[] | null): Promise<void> {
  const alarms = ids === null ? everyAlarm(system) : alarmsOf(system, ids);
  for await (const alarm of alarms) {
    for (const entry of closingEntries(system, alarm)) {
      const key = ledgerKeys.entry(subjectOf(entry), entry.kind, entry.id);
      if ((await system.documents.get(key)) === null) await recordInLedger(system, entry);
    }
  }
}

async function* alarmsOf(system: System, ids: readonly string[]): AsyncGenerator<Alarm> {
  for (const id of ids) {
    const key = { container: 'national' as const, partition: system.incidentId, id };
    const held = await readDocument(system.documents, key, alarmSchema);
    if (held !== null) yield held.value;
  }
}
