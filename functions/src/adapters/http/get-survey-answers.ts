import { z } from 'zod';
import { questionVersionSchema } from '#domain/survey/question.ts';
import { serviceAnswerSchema } from '#domain/survey/survey-view.ts';
import { listSurveyAnswers } from '#use-cases/read-survey.ts';
import { questionVersions } from '#use-cases/survey-questions.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

const surveyAnswersSchema = z.object({
  /** Every version, oldest first: an answer is read with the version that it names. */
  questions: z.array(questionVersionSchema),
  /** By scope; services that have sent nothing are not among them. */
  answers: z.array(serviceAnswerSchema),
});

export const getSurveyAnswers = endpoint({
  name: 'getSurveyAnswers',
  method: 'GET',
  route: 'incidents/{incident}/survey/answers',
  summary: "Every service's answer as it was sent, with its corrections and differences; no drafts",
  parameters: z.object({ incident: z.string().max(40) }),
  actions: ['read-survey-answers'],
  actionOf: () => ({ action: 'read-survey-answers' }),
  responses: {
    200: { description: 'The answers', schema: surveyAnswersSchema },
    404: { description: 'This service follows another incident' },
  },
  async handle({ system, parameters: { incident } }) {
    if (incident !== system.incidentId) return problems.notFound();
    const questions = await questionVersions(system);
    return json(200, { questions, answers: await listSurveyAnswers(system) });
  },
});
