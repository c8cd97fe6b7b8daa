import { z } from 'zod';
import { questionListSchema, questionVersionSchema } from '#domain/survey/question.ts';
import { keepQuestions } from '#use-cases/survey-questions.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';

const maxBodyBytes = 256 * 1024;

const body = questionListSchema.extend({
  basedOn: z.number().int().min(1).meta({ description: 'The version that these questions replace' }),
});

export const putSurveyQuestions = endpoint({
  name: 'putSurveyQuestions',
  method: 'PUT',
  route: 'incidents/{incident}/survey',
  summary: "Keep a new version of the survey's questions; answers to older versions stay what they were",
  parameters: z.object({ incident: z.string().max(40) }),
  body,
  actions: ['keep-survey'],
  actionOf: () => ({ action: 'keep-survey' }),
  responses: {
    200: {
      description: 'The version; the same questions again are no new one',
      schema: questionVersionSchema,
    },
    404: { description: 'This service follows another incident' },
    409: { description: 'There is a newer version than the one that was replaced: `current`' },
    422: { description: 'The questions do not hold together, or change what an id means: `faults` says how' },
  },
  async handle({ system, parameters: { incident }, request }) {
    if (incident !== system.incidentId) return problems.notFound();
    const { basedOn, ...list } = await readJson(request, body, maxBodyBytes);
    const outcome = await keepQuestions(system, basedOn, list);
    if (outcome.ok) return json(200, outcome.questions);
    if (outcome.code === 'questions-wrong')
      return problem(422, 'questions-wrong', 'Spørsmålene henger ikke sammen', { faults: outcome.faults });
    const { current } = outcome;
    return problem(409, 'questions-changed', 'Spørsmålene er endret imens', { current });
  },
});
