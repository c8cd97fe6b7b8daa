/** Saving a draft and sending an answer: the same request, the same answer, and what is done with it. */
import { z } from 'zod';
import { surveyViewSchema } from '#domain/survey/survey-view.ts';
import type { sendSurveyAnswer } from '#use-cases/answer-survey.ts';
import { readJson } from './body.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';
import { givenAnswerSchema, maxSurveyBodyBytes, surveyRefusals, surveyResponse } from './survey-body.ts';

export function surveyWriting(
  place: Pick<Endpoint, 'name' | 'method' | 'route' | 'summary'>,
  write: typeof sendSurveyAnswer,
): Endpoint {
  return endpoint({
    ...place,
    parameters: z.object({ scope: scopeParameter }),
    body: givenAnswerSchema,
    actions: ['answer-survey'],
    actionOf: ({ scope }) => ({ action: 'answer-survey', scope }),
    responses: {
      200: { description: 'As it stands; the same again is no change', schema: surveyViewSchema },
      ...surveyRefusals,
    },
    async handle({ system, principal, parameters: { scope }, request }) {
      if (principal.person === undefined) return problems.notAllowed();
      const given = await readJson(request, givenAnswerSchema, maxSurveyBodyBytes);
      return surveyResponse(system, scope, await write(system, scope, given, principal.person));
    },
  });
}
