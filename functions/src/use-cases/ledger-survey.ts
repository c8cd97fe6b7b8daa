/** Survey answers in the ledger: each sending by the hash that its receipt shows. */
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import type { SurveyRecord } from '#domain/survey/record.ts';
import { contentHashOf } from './ledger-entries.ts';
import { ledgerKeys, subjectOf } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import { surveyRecords } from './read-survey.ts';
import type { System } from './system.ts';

/** Oldest first: a correction is an entry of its own, and each stands beside all that is kept of it. */
export function surveyEntries({ scope, sent }: SurveyRecord): LedgerEntry[] {
  return sent.flatMap((sending, i) => {
    const entry = { kind: 'survey-answer' as const, scope, atMs: sending.sentAtMs };
    const id = `survey-answer-${i + 1}`;
    return [
      { ...entry, id, contentHash: sending.hash },
      { ...entry, id: `${id}-kept`, contentHash: contentHashOf(sending) },
    ];
  });
}

/** What a crash left out; also of services that have delivered nothing. */
export async function recordSurveyAnswers(system: System): Promise<void> {
  for await (const record of surveyRecords(system)) {
    for (const entry of surveyEntries(record)) {
      const key = ledgerKeys.entry(subjectOf(entry), entry.kind, entry.id);
      if ((await system.documents.get(key)) === null) await recordInLedger(system, entry);
    }
  }
}
