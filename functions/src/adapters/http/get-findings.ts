import { z } from 'zod';
import { findingsViewSchema } from '#domain/finding/findings-view.ts';
import { readFindings } from '#use-cases/read-findings.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

/** By message, so only for persons, and each reading is written down before it is answered. */
export const getFindings = endpoint({
  name: 'getFindings',
  method: 'GET',
  route: 'scopes/{scope}/findings',
  summary: 'What people found out about messages that were not found, and how many are in which state',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-findings'],
  actionOf: ({ scope }) => ({ action: 'read-findings', scope }),
  responses: {
    200: {
      description: 'The findings, also of messages that are no longer missing',
      schema: findingsViewSchema,
    },
  },
  async handle({ system, principal, parameters: { scope } }) {
    if (principal.person === undefined) return problems.notAllowed();
    return json(200, await readFindings(system, scope, principal.person));
  },
});
