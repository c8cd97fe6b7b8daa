/** The ledger's part of the sweep: records what a crash left out, gives leaves, and publishes how the ledger stands. */
import { breachRecordSchema } from '#domain/breach/record.ts';
import { keptSignOffSchema } from '#domain/daily-control/sign-off.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { isApproved } from '#domain/notice/notice.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { attestedUpgrade } from './attest-upgrade.ts';
import { confirmedRules } from './confirm-rules.ts';
import { listDocuments, readDocument } from './documents.ts';
import { appendRecorded } from './ledger-append.ts';
import { recordHoldSteps } from './hold-record.ts';
import { latestCheckpoint, publishCheckpoint } from './ledger-checkpoint.ts';
import {
  approvedNoticeEntry,
  breachEntries,
  deliveryEntry,
  findingEntries,
  resultEntry,
  rulesEntries,
  signOffEntries,
  translationEntries,
  upgradeEntries,
} from './ledger-entries.ts';
import { keys } from './keys.ts';
import { entryPrefix, ledgerKeys, subjectOf } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import { recordSurveyAnswers } from './ledger-survey.ts';
import { listNotices } from './list-notices.ts';
import { listTranslations } from './list-translations.ts';
import { findingsOf } from './read-findings.ts';
import { recordReminders } from './remind-services.ts';
import { currentReconciliation } from './read-result.ts';
import type { System } from './system.ts';

export async function sweepLedger(system: System, scopes: readonly ScopeKey[]): Promise<void> {
  for (const scope of scopes) await recordWhatIsMissing(system, scope);
  await recordSurveyAnswers(system);
  await recordReminders(system);
  await recordHoldSteps(system);
  const latest = await latestCheckpoint(system);
  await appendRecorded(system, latest?.value.size ?? 0);
  await publishCheckpoint(system);
}

async function recordWhatIsMissing(system: System, scope: ScopeKey): Promise<void> {
  const recorded = new Set<string>();
  for await (const { key } of system.documents.list('ledger', scope, entryPrefix)) recorded.add(key.id);
  const isMissing = ({ kind, id }: Pick<LedgerEntry, 'kind' | 'id'>): boolean =>
    !recorded.has(ledgerKeys.entry(scope, kind, id).id);
  for (const entry of await smallEntries(system, scope)) {
    if (isMissing(entry) && subjectOf(entry) === scope) await recordInLedger(system, entry);
  }
  const reconciled = await currentReconciliation(system, scope);
  if (reconciled === null || !isMissing({ kind: 'result', id: reconciled.id })) return;
  const result = await system.blobs.read(reconciled.resultPath);
  if (result) await recordInLedger(system, resultEntry(scope, reconciled, [result.bytes]));
}

/** Those whose content is in their documents. */
async function smallEntries(system: System, scope: ScopeKey): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'delivery-' };
  for await (const delivery of listDocuments(system.documents, place, deliverySchema)) {
    const isStored = delivery.state === 'received' || delivery.state === 'accepted';
    if (isStored) entries.push(deliveryEntry(delivery));
  }
  const notices = (await listNotices(system, scope)).filter(isApproved);
  entries.push(...notices.map((notice) => approvedNoticeEntry(scope, notice)));
  for (const one of await listTranslations(system, scope)) entries.push(...translationEntries(scope, one));
  const rules = await confirmedRules(system, scope);
  if (rules) entries.push(...rulesEntries(scope, rules));
  const upgrade = await attestedUpgrade(system, scope);
  if (upgrade) entries.push(...upgradeEntries(scope, upgrade));
  for (const finding of await findingsOf(system, scope)) entries.push(...findingEntries(scope, finding));
  const days = { container: 'scopes' as const, partition: scope, idPrefix: 'day-' };
  for await (const day of listDocuments(system.documents, days, keptSignOffSchema)) {
    entries.push(...signOffEntries(scope, day));
  }
  const breach = await readDocument(system.documents, keys.breach(scope), breachRecordSchema);
  if (breach) entries.push(...breachEntries(scope, breach.value));
  return entries;
}
