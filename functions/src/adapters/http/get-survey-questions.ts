import { z } from 'zod';
import { questionVersionSchema } from '#domain/survey/question.ts';
import { questionVersions } from '#use-cases/survey-questions.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

export const getSurveyQuestions = endpoint({
  name: 'getSurveyQuestions',
  method: 'GET',
  route: 'incidents/{incident}/survey',
  summary: "The survey's questions in every version, oldest first",
  parameters: z.object({ incident: z.string().max(40) }),
  actions: ['keep-survey'],
  actionOf: () => ({ action: 'keep-survey' }),
  responses: {
    200: { description: 'The versions', schema: z.object({ versions: z.array(questionVersionSchema) }) },
    404: { description: 'This service follows another incident' },
  },
  async handle({ system, parameters: { incident } }) {
    if (incident !== system.incidentId) return problems.notFound();
    return json(200, { versions: await questionVersions(system) });
  },
});
