import { z } from 'zod';
import { ownNumberViewSchema } from '#domain/notice/own-number-view.ts';
import { readOwnNumbers } from '#use-cases/own-numbers.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

export const getOwnNumbers = endpoint({
  name: 'getOwnNumbers',
  method: 'GET',
  route: 'scopes/{scope}/own-numbers',
  summary: 'Whether a municipality may show its own exact number: `ownNumbers` of a draft asks for it',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-result'],
  actionOf: ({ scope }) => ({ action: 'read-result', scope }),
  responses: { 200: { description: 'Each municipality of the service', schema: ownNumberViewSchema } },
  async handle({ system, parameters: { scope } }) {
    return json(200, await readOwnNumbers(system, scope));
  },
});
