/** What a draft and a sending have in common: their body, and what may stand in their way. */
import type { HttpResponseInit } from '@azure/functions';
import { z } from 'zod';
import type { ScopeKey } from '#domain/service/service.ts';
import { answersSchema } from '#domain/survey/answer.ts';
import { maxAnswersBytes } from '#domain/survey/record.ts';
import type { AnswerOutcome } from '#use-cases/answer-survey.ts';
import { readSurvey } from '#use-cases/read-survey.ts';
import type { System } from '#use-cases/system.ts';
import { json } from './endpoint.ts';
import { problem, problems } from './problem.ts';

export const givenAnswerSchema = z.object({
  basedOn: z
    .number()
    .int()
    .min(0)
    .meta({ description: 'The `revision` that was seen; 0 where nothing was kept' }),
  questionsVersion: z.number().int().min(1),
  answers: answersSchema,
});

export const maxSurveyBodyBytes = maxAnswersBytes;

export const surveyRefusals = {
  409: {
    description:
      'Changed meanwhile (`current` is what stands there), other questions by now, or corrected too often',
  },
  422: { description: 'The answer cannot be sent: `faults` says why, by question' },
};

/** The whole view: what the service would read anyway, and what a colleague must see in a conflict. */
export async function surveyResponse(
  system: System,
  scope: ScopeKey,
  outcome: AnswerOutcome,
): Promise<HttpResponseInit> {
  if (outcome.ok) return json(200, await readSurvey(system, scope));
  switch (outcome.code) {
    case 'changed-meanwhile': {
      const current = await readSurvey(system, scope);
      return problem(409, 'survey-changed', 'Noen andre har endret svaret imens', { current });
    }
    case 'questions-changed': {
      const current = await readSurvey(system, scope);
      return problem(409, 'questions-changed', 'Bufdir har endret spørsmålene', { current });
    }
    case 'changed-too-often':
      return problems.changedTooOften();
    case 'answer-wrong':
      return problem(422, 'answer-wrong', 'Svaret kan ikke sendes slik', { faults: outcome.faults });
  }
}
