/** Who has not answered, with ready texts; and when each was reminded. Nothing is ever sent from here. */
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { reminderFor, reminderSchema } from '#domain/overview/reminder.ts';
import type { Reminder, ReminderView } from '#domain/overview/reminder.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { listDocuments } from './documents.ts';
import { readIncident } from './keep-incident.ts';
import { keys } from './keys.ts';
import { contentHashOf } from './ledger-entries.ts';
import { ledgerKeys, subjectOf } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import { surveyRecords } from './read-survey.ts';
import type { System } from './system.ts';

/**
 * By name; every service that has sent nothing.
 * @param reader a keyed hash of the person; null for a machine
 */
export async function listReminders(system: System, reader: string | null): Promise<ReminderView[]> {
  const incident = await readIncident(system);
  const answered = await answeredScopes(system);
  const noted = await notedByScope(system);
  return incident.services
    .filter((service) => !answered.has(scopeKeyOf(service)))
    .map((service) => reminderFor(service, incident, noted.get(scopeKeyOf(service)) ?? [], reader))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

export interface ReminderOutcome {
  readonly reminded: ScopeKey[];
  /** Of those that were to be reminded: have answered meanwhile, or have no service. */
  readonly left: ScopeKey[];
}

/**
 * Notes that services were reminded today; the same again on the same day is no change.
 * @param person keyed hash of who did it
 */
export async function noteReminders(
  system: System,
  scopes: readonly ScopeKey[],
  person: string,
): Promise<ReminderOutcome> {
  const incident = await readIncident(system);
  const answered = await answeredScopes(system);
  const served = new Set(incident.services.map(scopeKeyOf));
  const isDue = (scope: ScopeKey): boolean => served.has(scope) && !answered.has(scope);
  const due = [...new Set(scopes)].filter(isDue);
  const atMs = system.clock.nowMs();
  for (const scope of due) {
    const key = keys.reminder(system.incidentId, scope, norwegianDate(atMs));
    await system.documents.create(key, { scope, atMs, notedBy: person } satisfies Reminder);
    // As it stands there: after a crash, or by another person of the same day, it has another time.
    await recordInLedger(
      system,
      entryOf(key.id, reminderSchema.parse((await system.documents.get(key))?.body)),
    );
  }
  return { reminded: due, left: scopes.filter((scope) => !isDue(scope)) };
}

function entryOf(id: string, reminder: Reminder): LedgerEntry {
  const { scope, atMs } = reminder;
  return { kind: 'reminder', scope, id, contentHash: contentHashOf(reminder), atMs };
}

/** What a crash left out of the ledger. */
export async function recordReminders(system: System): Promise<void> {
  for await (const { key, body } of system.documents.list('national', system.incidentId, reminderPrefix)) {
    const entry = entryOf(key.id, reminderSchema.parse(body));
    const known = await system.documents.get(ledgerKeys.entry(subjectOf(entry), entry.kind, entry.id));
    if (known === null) await recordInLedger(system, entry);
  }
}

const reminderPrefix = 'reminder-';

/** When, oldest first. */
export async function remindersByScope(system: System): Promise<Map<ScopeKey, number[]>> {
  const noted = await notedByScope(system);
  return new Map([...noted].map(([scope, reminders]) => [scope, reminders.map(({ atMs }) => atMs)]));
}

/** Oldest first. */
async function notedByScope(system: System): Promise<Map<ScopeKey, Reminder[]>> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: reminderPrefix };
  const noted = new Map<ScopeKey, Reminder[]>();
  for await (const reminder of listDocuments(system.documents, place, reminderSchema)) {
    noted.set(reminder.scope, [...(noted.get(reminder.scope) ?? []), reminder]);
  }
  return noted;
}

async function answeredScopes(system: System): Promise<Set<ScopeKey>> {
  const scopes = new Set<ScopeKey>();
  for await (const { scope, sent } of surveyRecords(system)) if (sent.length > 0) scopes.add(scope);
  return scopes;
}
