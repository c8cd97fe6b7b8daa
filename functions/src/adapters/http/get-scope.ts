import { z } from 'zod';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { deliveryStatusSchema, statusDocument } from './delivery-status.ts';
import { endpoint, json } from './endpoint.ts';
import { reconciliationDocument, reconciliationSchema } from './reconciliation-document.ts';
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
      schema: z.object({
        scope: z.string(),
        current: reconciliationSchema.nullable(),
        deliveries: z.array(deliveryStatusSchema),
      }),
    },
  },
  async handle({ system, parameters: { scope } }) {
    const current = await currentReconciliation(system, scope);
    const deliveries = await listDeliveries(system, scope);
    return json(200, {
      scope,
      current: current && reconciliationDocument(current),
      deliveries: deliveries.map((delivery) => {
        const isIn = current?.deliveries.includes(delivery.id) === true;
        return statusDocument({ delivery, reconciliation: isIn ? current.id : null });
      }),
    });
  },
});
