import { z } from 'zod';
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { statusDocument } from './delivery-status.ts';
import { endpoint, json } from './endpoint.ts';
import { reconciliationDocument } from './reconciliation-document.ts';
import { scopeParameter } from './schemas.ts';

export const getScope = endpoint({
  name: 'getScope',
  method: 'GET',
  route: 'scopes/{scope}',
  summary: "A scope's current result, counts and windows, and its own deliveries, newest first",
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-result'],
  actionOf: ({ scope }) => ({ action: 'read-result', scope }),
  responses: {
    200: {
      description: 'The scope; `current` is null until both sides have been delivered',
      schema: scopeViewSchema,
    },
  },
  async handle({ system, parameters: { scope } }) {
    const current = await currentReconciliation(system, scope);
    const deliveries = await listDeliveries(system, scope);
    const view: ScopeView = {
      scope,
      current: current && reconciliationDocument(current),
      deliveries: deliveries.map((delivery) => {
        const isIn = current?.deliveries.includes(delivery.id) === true;
        return statusDocument({ delivery, reconciliation: isIn ? current.id : null });
      }),
    };
    return json(200, view);
  },
});
