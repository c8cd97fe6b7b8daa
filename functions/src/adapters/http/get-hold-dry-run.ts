import { z } from 'zod';
import { dryRunOfReleaseSchema } from '#domain/hold/hold-view.ts';
import { dryRunOfRelease } from '#use-cases/hold.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

export const getHoldDryRun = endpoint({
  name: 'getHoldDryRun',
  method: 'GET',
  route: 'incidents/{incident}/hold/dry-run',
  summary: 'What a release would rest on: every municipality with its verdict, and the hash of that state',
  parameters: z.object({ incident: z.string().max(40) }),
  actions: ['read-hold'],
  actionOf: () => ({ action: 'read-hold' }),
  responses: {
    200: { description: 'By municipality number; it changes nothing', schema: dryRunOfReleaseSchema },
    404: { description: 'This service follows another incident' },
  },
  async handle({ system, parameters: { incident } }) {
    if (incident !== system.incidentId) return problems.notFound();
    return json(200, await dryRunOfRelease(system));
  },
});
