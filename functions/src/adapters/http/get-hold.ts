import { z } from 'zod';
import { holdViewSchema } from '#domain/hold/hold-view.ts';
import { readHold } from '#use-cases/hold.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

/** Whoever gets no answer has got a no. */
export const getHold = endpoint({
  name: 'getHold',
  method: 'GET',
  route: 'incidents/{incident}/hold',
  summary:
    'May deletion begin, which conditions are open for whom, and as of when; anything unknown means no',
  parameters: z.object({ incident: z.string().max(40) }),
  actions: ['read-hold'],
  actionOf: () => ({ action: 'read-hold' }),
  responses: {
    200: { description: 'Judged anew at each request, by what is stored', schema: holdViewSchema },
    404: { description: 'This service follows another incident' },
  },
  async handle({ system, principal, parameters: { incident } }) {
    if (incident !== system.incidentId) return problems.notFound();
    return json(200, await readHold(system, principal.person ?? null));
  },
});
