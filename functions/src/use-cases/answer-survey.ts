/** Keeps a service's draft, and sends its answer; both only on top of what the person saw. */
import type { ScopeKey } from '#domain/service/service.ts';
import { canonicalAnswers } from '#domain/survey/answer.ts';
import { askedAnswers } from '#domain/survey/asked.ts';
import { differencesOf } from '#domain/survey/differences.ts';
import { receiptText, surveyRecordSchema, withDraft, withSending } from '#domain/survey/record.ts';
import type { ChangeOutcome, Sending, SurveyContent, SurveyRecord } from '#domain/survey/record.ts';
import { surveyFaults } from '#domain/survey/validate.ts';
import type { SurveyFault } from '#domain/survey/validate.ts';
import { readDocument } from './documents.ts';
import { keys, sha256Hex } from './keys.ts';
import { recordInLedger } from './ledger-record.ts';
import { surveyEntries } from './ledger-survey.ts';
import { surveyDeadlineMs } from './read-survey.ts';
import { surveyFacts } from './survey-facts.ts';
import { questionVersions } from './survey-questions.ts';
import type { System } from './system.ts';

export interface GivenAnswer extends SurveyContent {
  /** The revision that the person saw; 0 where there was nothing. */
  readonly basedOn: number;
}

export type AnswerOutcome =
  | { readonly ok: true; readonly record: SurveyRecord }
  /** A colleague changed it meanwhile, Bufdir asks other questions by now, or it was corrected too often. */
  | { readonly ok: false; readonly code: 'changed-meanwhile' | 'questions-changed' | 'changed-too-often' }
  | { readonly ok: false; readonly code: 'answer-wrong'; readonly faults: readonly SurveyFault[] };

/** A draft may be unfinished and wrong; it must only be of questions that there are. @param person keyed hash */
export async function saveSurveyDraft(
  system: System,
  scope: ScopeKey,
  { basedOn, questionsVersion, answers }: GivenAnswer,
  person: string,
): Promise<AnswerOutcome> {
  const current = (await questionVersions(system)).at(-1)!;
  if (current.version !== questionsVersion) return { ok: false, code: 'questions-changed' };
  const draft = {
    questionsVersion,
    answers: canonicalAnswers(answers),
    savedBy: person,
    savedAtMs: system.clock.nowMs(),
  };
  return change(system, scope, (stored) => withDraft(scope, stored, basedOn, draft));
}

/** The answer is judged, compared and stored before it is acknowledged. @param person keyed hash */
export async function sendSurveyAnswer(
  system: System,
  scope: ScopeKey,
  { basedOn, questionsVersion, answers: given }: GivenAnswer,
  person: string,
): Promise<AnswerOutcome> {
  const sentAtMs = system.clock.nowMs();
  const current = (await questionVersions(system)).at(-1)!;
  if (current.version !== questionsVersion) return { ok: false, code: 'questions-changed' };
  const faults = surveyFaults(current, given, sentAtMs);
  if (faults.length > 0) return { ok: false, code: 'answer-wrong', faults };
  const content = { questionsVersion, answers: canonicalAnswers(askedAnswers(current, given)) };
  const sending: Sending = {
    ...content,
    differences: differencesOf(current, content.answers, await surveyFacts(system, scope)),
    sentBy: person,
    sentAtMs,
    hash: sha256Hex([receiptText(scope, { ...content, sentAtMs })]),
  };
  const deadlineMs = await surveyDeadlineMs(system);
  const outcome = await change(system, scope, (stored) =>
    withSending(scope, stored, basedOn, sending, deadlineMs),
  );
  if (!outcome.ok) return outcome;
  for (const entry of surveyEntries(outcome.record).slice(-2)) await recordInLedger(system, entry);
  return outcome;
}

const maxAttempts = 5;

/** Again where another write came between reading and writing: the revision then tells whose it was. */
async function change(
  system: System,
  scope: ScopeKey,
  changed: (stored: SurveyRecord | null) => ChangeOutcome,
): Promise<AnswerOutcome> {
  const key = keys.surveyAnswer(system.incidentId, scope);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const held = await readDocument(system.documents, key, surveyRecordSchema);
    const outcome = changed(held?.value ?? null);
    if (!outcome.ok) return outcome;
    if (!outcome.isChanged) return { ok: true, record: outcome.record };
    const written = held
      ? (await system.documents.replace(key, outcome.record, held.etag)) === 'replaced'
      : (await system.documents.create(key, outcome.record)) === 'created';
    if (written) return { ok: true, record: outcome.record };
  }
  return { ok: false, code: 'changed-meanwhile' };
}
