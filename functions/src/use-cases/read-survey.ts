/** The survey as it is read: the service sees all of its own, Bufdir what was sent, the others what is shared. */
import type { ScopeKey } from '#domain/service/service.ts';
import { surveyRecordSchema } from '#domain/survey/record.ts';
import type { SurveyRecord } from '#domain/survey/record.ts';
import { sharedMeasures } from '#domain/survey/shared-measures.ts';
import type { SharedMeasures } from '#domain/survey/shared-measures.ts';
import { standingOf } from '#domain/survey/standing.ts';
import type { SurveyStanding } from '#domain/survey/standing.ts';
import { serviceAnswer, surveyView } from '#domain/survey/survey-view.ts';
import type { ServiceAnswer, SurveyView } from '#domain/survey/survey-view.ts';
import { listDocuments, readDocument } from './documents.ts';
import { findIncident } from './keep-incident.ts';
import { keys } from './keys.ts';
import { surveyFacts } from './survey-facts.ts';
import { questionVersions } from './survey-questions.ts';
import type { System } from './system.ts';

export async function readSurvey(system: System, scope: ScopeKey): Promise<SurveyView> {
  return surveyView({
    versions: await questionVersions(system),
    record: await surveyRecord(system, scope),
    facts: await surveyFacts(system, scope),
    deadlineMs: await surveyDeadlineMs(system),
    nowMs: system.clock.nowMs(),
  });
}

/** For the task list: without gathering what the system knows. */
export async function surveyStanding(system: System, scope: ScopeKey): Promise<SurveyStanding> {
  const record = await surveyRecord(system, scope);
  return standingOf(record, await surveyDeadlineMs(system), system.clock.nowMs());
}

/** Every service's answer that was sent, with what it corrected, by scope. Drafts are not among them. */
export async function listSurveyAnswers(system: System): Promise<ServiceAnswer[]> {
  const answers: ServiceAnswer[] = [];
  for await (const record of surveyRecords(system)) {
    const answer = serviceAnswer(record);
    if (answer !== null) answers.push(answer);
  }
  return answers;
}

export async function readSharedMeasures(system: System): Promise<SharedMeasures> {
  const records: SurveyRecord[] = [];
  for await (const record of surveyRecords(system)) records.push(record);
  return sharedMeasures(await questionVersions(system), records);
}

/** @returns null where the incident has no deadline */
export async function surveyDeadlineMs(system: System): Promise<number | null> {
  const incident = await findIncident(system);
  return incident?.surveyDeadline === undefined ? null : Date.parse(incident.surveyDeadline);
}

async function surveyRecord(system: System, scope: ScopeKey): Promise<SurveyRecord | null> {
  const key = keys.surveyAnswer(system.incidentId, scope);
  const held = await readDocument(system.documents, key, surveyRecordSchema);
  return held?.value ?? null;
}

/** With drafts and who wrote what: not for anybody's eyes. */
export function surveyRecords(system: System): AsyncGenerator<SurveyRecord> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'survey-answer-' };
  return listDocuments(system.documents, place, surveyRecordSchema);
}
