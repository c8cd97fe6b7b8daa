import { z } from 'zod';
import { currentReconciliation, readMessages, readReconciliation } from '#use-cases/read-result.ts';
import { endpoint } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

/** Each reading by message is written down before it is answered. */
export const getMessages = endpoint({
  name: 'getMessages',
  method: 'GET',
  route: 'scopes/{scope}/reconciliations/{reconciliation}',
  summary:
    'A result with its messages, as the command prints it: the current one, or an earlier one by its id',
  parameters: z.object({ scope: scopeParameter, reconciliation: z.union([z.literal('current'), contentId]) }),
  actions: ['read-result'],
  actionOf: ({ scope }) => ({ action: 'read-result', scope }),
  responses: {
    200: {
      description: 'The JSON document of the command',
      schema: z.looseObject({ scopes: z.array(z.unknown()) }),
    },
    404: { description: 'No such result in this scope' },
  },
  async handle({ system, principal, parameters: { scope, reconciliation } }) {
    const reconciled =
      reconciliation === 'current'
        ? await currentReconciliation(system, scope)
        : await readReconciliation(system, scope, reconciliation);
    if (reconciled === null) return problems.notFound();
    const reader = principal.person ?? `organisation:${principal.organisation ?? ''}`;
    const body = await readMessages(system, scope, reconciled, reader);
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body,
    };
  },
});
