import { z } from 'zod';
import { publishedCheckpointSchema } from '#domain/ledger/checkpoint.ts';
import { readCheckpointFile } from '#use-cases/ledger-checkpoint.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

const maxDigits = 10;

/** Anybody may have them: they say how many leaves there are, and nothing of what they stand for. */
export const getCheckpoint = endpoint({
  name: 'getCheckpoint',
  method: 'GET',
  route: 'ledger/checkpoints/{size}',
  summary: 'A published checkpoint of the ledger by its number of leaves, or `latest`',
  parameters: z.object({
    size: z.union([
      z.literal('latest'),
      z
        .string()
        .regex(/^[1-9]\d*$/)
        .max(maxDigits)
        .transform(Number),
    ]),
  }),
  actions: ['read-public'],
  actionOf: () => ({ action: 'read-public' }),
  responses: {
    200: { description: 'The checkpoint, as it was published', schema: publishedCheckpointSchema },
    404: { description: 'No checkpoint of this size was published' },
  },
  async handle({ system, parameters: { size } }) {
    const checkpoint = await readCheckpointFile(system, size);
    return checkpoint === null ? problems.notFound() : json(200, checkpoint);
  },
});
