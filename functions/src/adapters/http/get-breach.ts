import { z } from 'zod';
import { breachViewSchema } from '#domain/breach/view.ts';
import { readBreach } from '#use-cases/breach.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

export const getBreach = endpoint({
  name: 'getBreach',
  method: 'GET',
  route: 'scopes/{scope}/breach',
  summary: 'The 72 hours of GDPR Art. 33, what the notification rests on, and what Datatilsynet was told',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-breach'],
  actionOf: ({ scope }) => ({ action: 'read-breach', scope }),
  responses: { 200: { description: 'Counts only, no message', schema: breachViewSchema } },
  async handle({ system, parameters: { scope } }) {
    return json(200, await readBreach(system, scope));
  },
});
