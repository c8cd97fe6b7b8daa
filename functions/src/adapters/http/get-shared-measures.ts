import { z } from 'zod';
import { sharedMeasuresSchema } from '#domain/survey/shared-measures.ts';
import { readSharedMeasures } from '#use-cases/read-survey.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

/** The same for every service: it is about none of them. */
export const getSharedMeasures = endpoint({
  name: 'getSharedMeasures',
  method: 'GET',
  route: 'scopes/{scope}/survey/shared-measures',
  summary: 'The measures that services chose to share with the others, and how many share each; never who',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-survey'],
  actionOf: ({ scope }) => ({ action: 'read-survey', scope }),
  responses: { 200: { description: 'The measures', schema: sharedMeasuresSchema } },
  async handle({ system }) {
    return json(200, await readSharedMeasures(system));
  },
});
