import { z } from 'zod';
import { deletableAnswersSchema, deletableQuestionSchema, maxIdsAsked } from '#domain/hold/deletable.ts';
import { askDeletable } from '#use-cases/ask-deletable.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';

/** Room for so many ids of 64 characters. */
const maxBodyBytes = maxIdsAsked * 70;

/** A question in the body, since addresses are written down on their way and these ids must not be. */
export const postDeletable = endpoint({
  name: 'postDeletable',
  method: 'POST',
  route: 'deletable',
  summary: 'Which of up to 1000 messages may be deleted by proof: those found `registered`, and no others',
  parameters: z.object({}),
  body: deletableQuestionSchema,
  actions: ['ask-deletable'],
  actionOf: () => ({ action: 'ask-deletable' }),
  responses: {
    200: {
      description: 'In the order of the ids, which are neither repeated, stored nor logged',
      schema: deletableAnswersSchema,
    },
  },
  async handle({ system, request }) {
    return json(
      200,
      await askDeletable(system, await readJson(request, deletableQuestionSchema, maxBodyBytes)),
    );
  },
});
