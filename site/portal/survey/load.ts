/** The survey's part of the API; what stands in the way of a change is told with what stands there. */
import { sharedMeasuresSchema } from '#domain/survey/shared-measures.ts';
import type { SharedMeasures } from '#domain/survey/shared-measures.ts';
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import { surveyViewSchema } from '#domain/survey/survey-view.ts';
import type { SurveyView } from '#domain/survey/survey-view.ts';
import { surveyFaultCodes } from '#domain/survey/validate.ts';
import type { SurveyFaultCode } from '#domain/survey/validate.ts';
import { z } from 'zod';
import { scopePath } from '../api.ts';
import type { Answer, Problem } from '../api.ts';
import type { PortalContext } from '../view.ts';
import type { SurveyPage } from './page.ts';

export type Change =
  | { readonly ok: true; readonly view: SurveyView }
  /** A colleague's change, or Bufdir's new questions, came first. */
  | { readonly ok: false; readonly why: 'changed' | 'questions-changed'; readonly current: SurveyView }
  | { readonly ok: false; readonly why: 'faults'; readonly faults: readonly ServerFault[] }
  | { readonly ok: false; readonly why: 'failed'; readonly problem: Problem };

export interface ServerFault {
  readonly question: string;
  readonly code: SurveyFaultCode;
}

const faultsSchema = z.array(z.object({ question: z.string(), code: z.enum(surveyFaultCodes) }));

export function loadSurvey({ api, service }: PortalContext): Promise<Answer<SurveyView>> {
  return api.get(`${scopePath(service.scope)}/survey`, surveyViewSchema);
}

export function loadSharedMeasures({ api, service }: PortalContext): Promise<Answer<SharedMeasures>> {
  return api.get(`${scopePath(service.scope)}/survey/shared-measures`, sharedMeasuresSchema);
}

export function saveDraft(page: SurveyPage, answers: SurveyAnswers): Promise<Change> {
  return change(page, 'PUT', 'draft', answers);
}

export function sendAnswer(page: SurveyPage): Promise<Change> {
  return change(page, 'POST', 'answers', page.answers);
}

async function change(
  { context, view }: SurveyPage,
  method: 'PUT' | 'POST',
  path: string,
  answers: SurveyAnswers,
): Promise<Change> {
  const { api, service } = context;
  const body = { basedOn: view.revision, questionsVersion: view.questions.version, answers };
  const answer = await api.send(method, `${scopePath(service.scope)}/survey/${path}`, body, surveyViewSchema);
  return answer.ok ? { ok: true, view: answer.value } : refusal(answer.problem);
}

function refusal(problem: Problem): Change {
  const current = surveyViewSchema.safeParse(problem['current']);
  if (current.success) {
    const isQuestions = problem.type.endsWith(':questions-changed');
    return { ok: false, why: isQuestions ? 'questions-changed' : 'changed', current: current.data };
  }
  const faults = faultsSchema.safeParse(problem['faults']);
  if (faults.success) return { ok: false, why: 'faults', faults: faults.data };
  return { ok: false, why: 'failed', problem };
}
