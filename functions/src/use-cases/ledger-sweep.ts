/** The ledger's part of the sweep: records what a crash left out, gives leaves, and publishes how the ledger stands. */
import { breachRecordSchema } from '#domain/breach/record.ts';
import { keptSignOffSchema } from '#domain/daily-control/sign-off.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { isApproved } from '#domain/notice/notice.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { alarmPrefix } from './alarms.ts';
import { attestedUpgrade } from './attest-upgrade.ts';
import { recordClosings } from './close-alarm.ts';
import { confirmedRules } from './confirm-rules.ts';
import { listDocuments, readDocument } from './documents.ts';
import { appendRecorded, entriesWithoutLeaf, hasLeaf } from './ledger-append.ts';
import { recordHoldSteps } from './hold-record.ts';
import { latestCheckpoint, publishCheckpoint } from './ledger-checkpoint.ts';
import {
  approvedNoticeEntry,
  breachEntries,
  deliveryEntry,
  findingEntries,
  isSettled,
  isStored,
  resultEntry,
  rulesEntries,
  settledEntry,
  settledId,
  signOffEntries,
  translationEntries,
  upgradeEntries,
} from './ledger-entries.ts';
import { keys } from './keys.ts';
import { entryPrefix, ledgerKeys, subjectOf } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import { recordSurveyAnswers } from './ledger-survey.ts';
import { listTranslations } from './list-translations.ts';
import { recordReminders } from './remind-services.ts';
import type { ScopeSeen } from './see-scope.ts';
import type { SweepPlan } from './sweep-plan.ts';
import type { System } from './system.ts';

/**
 * @param inScopes entries without a leaf in the scopes that the sweep has looked at
 * @returns false where more wait for a leaf than one sweep gives
 */
export async function sweepLedger(
  system: System,
  { isFull, scopes, written, entries }: SweepPlan,
  inScopes: readonly DocumentKey[],
): Promise<boolean> {
  if (isFull || written('survey-answer-').length > 0) await recordSurveyAnswers(system);
  if (isFull || written('reminder-').length > 0) await recordReminders(system);
  await recordClosings(system, isFull ? null : written(alarmPrefix));
  // A step of the hold makes the next sweep a full one.
  if (isFull) await recordHoldSteps(system);
  const elsewhere = isFull ? await entriesWithoutLeaf(system, scopes) : entries;
  const latest = await latestCheckpoint(system);
  const isWhole = await appendRecorded(system, latest?.value.size ?? 0, [...inScopes, ...elsewhere]);
  await publishCheckpoint(system);
  return isWhole;
}

export interface ScopeEntries {
  /** Ids of all that the ledger holds of a scope. */
  readonly recorded: ReadonlySet<string>;
  /** Those that have no leaf yet. */
  readonly waiting: readonly DocumentKey[];
}

export async function entriesOf(system: System, scope: ScopeKey): Promise<ScopeEntries> {
  const recorded = new Set<string>();
  const waiting: DocumentKey[] = [];
  for await (const { key, body } of system.documents.list('ledger', scope, entryPrefix)) {
    recorded.add(key.id);
    if (!hasLeaf(body)) waiting.push(key);
  }
  return { recorded, waiting };
}

/** Records what a crash left out. @returns the scope's entries that have no leaf yet */
export async function recordWhatIsMissing(
  system: System,
  seen: ScopeSeen,
  { recorded, waiting: listed }: ScopeEntries,
): Promise<DocumentKey[]> {
  const { scope, reconciled } = seen;
  const waiting = [...listed];
  const isMissing: IsMissing = ({ kind, id }) => !recorded.has(ledgerKeys.entry(scope, kind, id).id);
  const record = async (entry: LedgerEntry): Promise<void> => {
    await recordInLedger(system, entry);
    waiting.push(ledgerKeys.entry(scope, entry.kind, entry.id));
  };
  for (const entry of [...deliveryEntries(seen, isMissing), ...(await smallEntries(system, seen))]) {
    if (isMissing(entry) && subjectOf(entry) === scope) await record(entry);
  }
  if (reconciled === null || !isMissing({ kind: 'result', id: reconciled.id })) return waiting;
  // As it is stored: what newer schemas add or leave out is no part of it.
  const stored = await system.documents.get(keys.reconciliation(scope, reconciled.id));
  const { id, asOfMs } = reconciled;
  if (stored) await record(resultEntry(scope, { ...Object(stored.body), id, asOfMs }));
  return waiting;
}

type IsMissing = (entry: Pick<LedgerEntry, 'kind' | 'id'>) => boolean;

/** There are many, and nearly always none is missing: what is there need not be hashed. */
function deliveryEntries({ deliveries }: ScopeSeen, isMissing: IsMissing): LedgerEntry[] {
  const settled = deliveries.filter((one) => isSettled(one) && isMissing(settledId(one)));
  return [...deliveries.filter(isStored).map(deliveryEntry), ...settled.map(settledEntry)];
}

/** The others whose content is in their documents. */
async function smallEntries(system: System, seen: ScopeSeen): Promise<LedgerEntry[]> {
  const { scope, findings } = seen;
  const entries: LedgerEntry[] = [];
  const notices = seen.notices.filter(isApproved);
  entries.push(...notices.map((notice) => approvedNoticeEntry(scope, notice)));
  for (const one of await listTranslations(system, scope)) entries.push(...translationEntries(scope, one));
  const rules = await confirmedRules(system, scope);
  if (rules) entries.push(...rulesEntries(scope, rules));
  const upgrade = await attestedUpgrade(system, scope);
  if (upgrade) entries.push(...upgradeEntries(scope, upgrade));
  for (const finding of findings) entries.push(...findingEntries(scope, finding));
  const days = { container: 'scopes' as const, partition: scope, idPrefix: 'day-' };
  for await (const day of listDocuments(system.documents, days, keptSignOffSchema)) {
    entries.push(...signOffEntries(scope, day));
  }
  const breach = await readDocument(system.documents, keys.breach(scope), breachRecordSchema);
  if (breach) entries.push(...breachEntries(scope, breach.value));
  return entries;
}
