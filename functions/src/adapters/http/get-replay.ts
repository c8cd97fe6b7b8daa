import { z } from 'zod';
import { replayViewSchema, scheduleSchema } from '#domain/early-warning/replay-view.ts';
import { replayHistory } from '#use-cases/replay-history.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

/** By message, so only for persons, and each reading is written down before it is answered. */
export const getReplay = endpoint({
  name: 'getReplay',
  method: 'GET',
  route: 'scopes/{scope}/replay',
  summary:
    'When daily deliveries would have shown each message that is not found, and whether it could be had then',
  parameters: z.object({ scope: scopeParameter, schedule: scheduleSchema.default('twice') }),
  actions: ['replay-history'],
  actionOf: ({ scope }) => ({ action: 'replay-history', scope }),
  responses: {
    200: { description: 'The replay of the current result', schema: replayViewSchema },
    404: { description: 'There is no result yet' },
  },
  async handle({ system, principal, parameters: { scope, schedule } }) {
    if (principal.person === undefined) return problems.notAllowed();
    const replayed = await replayHistory(system, scope, schedule, principal.person);
    return replayed === null ? problems.notFound() : json(200, replayed);
  },
});
