/** The survey's questions, version by version, as Bufdir keeps them. A version that is kept is never changed. */
import { defaultQuestions } from '#domain/survey/default-questions.ts';
import { changedMeanings, questionFaults } from '#domain/survey/question-faults.ts';
import { questionVersionSchema } from '#domain/survey/question.ts';
import type { QuestionList, QuestionVersion } from '#domain/survey/question.ts';
import { listDocuments } from './documents.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';

/** Every version, oldest first; never empty. */
export async function questionVersions(system: System): Promise<QuestionVersion[]> {
  const kept = await keptVersions(system);
  if (kept.length > 0) return kept;
  // The questions that ship are stored before anybody sees them: a later release of the product may ship others,
  // and must not change what the first version asked.
  const first: QuestionVersion = { ...defaultQuestions, version: 1 };
  await system.documents.create(keys.surveyQuestions(system.incidentId, 1), first);
  return keptVersions(system);
}

async function keptVersions(system: System): Promise<QuestionVersion[]> {
  const place = {
    container: 'national' as const,
    partition: system.incidentId,
    idPrefix: 'survey-questions-',
  };
  const versions: QuestionVersion[] = [];
  for await (const version of listDocuments(system.documents, place, questionVersionSchema))
    versions.push(version);
  return versions;
}

export type KeepQuestionsOutcome =
  | { readonly ok: true; readonly questions: QuestionVersion }
  | { readonly ok: false; readonly code: 'questions-wrong'; readonly faults: readonly string[] }
  /** Another version has come since the one that was changed. */
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly current: QuestionVersion };

/** @param basedOn the version that these questions replace; the same questions again are no new version */
export async function keepQuestions(
  system: System,
  basedOn: number,
  list: QuestionList,
): Promise<KeepQuestionsOutcome> {
  const versions = await questionVersions(system);
  const current = versions.at(-1)!;
  if (JSON.stringify(list.groups) === JSON.stringify(current.groups)) return { ok: true, questions: current };
  if (current.version !== basedOn) return { ok: false, code: 'changed-meanwhile', current };
  const faults = [...questionFaults(list), ...changedMeanings(list, versions)];
  if (faults.length > 0) return { ok: false, code: 'questions-wrong', faults };
  const next: QuestionVersion = { ...list, version: basedOn + 1 };
  const outcome = await system.documents.create(keys.surveyQuestions(system.incidentId, next.version), next);
  // Where somebody was faster, what stands there is judged anew: it may even be the same.
  return outcome === 'created' ? { ok: true, questions: next } : keepQuestions(system, basedOn, list);
}
