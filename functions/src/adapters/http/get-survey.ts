import { z } from 'zod';
import { surveyViewSchema } from '#domain/survey/survey-view.ts';
import { readSurvey } from '#use-cases/read-survey.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

export const getSurvey = endpoint({
  name: 'getSurvey',
  method: 'GET',
  route: 'scopes/{scope}/survey',
  summary: "The survey's questions, the service's draft and answers, and what the system would propose",
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-survey'],
  actionOf: ({ scope }) => ({ action: 'read-survey', scope }),
  responses: { 200: { description: 'All that the service sees', schema: surveyViewSchema } },
  async handle({ system, parameters: { scope } }) {
    return json(200, await readSurvey(system, scope));
  },
});
