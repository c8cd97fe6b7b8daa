import { z } from 'zod';
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { readDeliveryStatus } from '#use-cases/read-delivery.ts';
import { statusDocument } from './delivery-status.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

export const getDelivery = endpoint({
  name: 'getDelivery',
  method: 'GET',
  route: 'scopes/{scope}/deliveries/{delivery}',
  summary: 'What became of a delivery: received, refused with all faults, accepted or reconciled',
  parameters: z.object({ scope: scopeParameter, delivery: contentId }),
  actions: ['read-delivery'],
  actionOf: ({ scope }) => ({ action: 'read-delivery', scope }),
  responses: {
    200: { description: 'The delivery', schema: deliveryStatusSchema },
    404: { description: 'No such delivery in this scope' },
  },
  async handle({ system, parameters: { scope, delivery } }) {
    const status = await readDeliveryStatus(system, scope, delivery);
    return status === null ? problems.notFound() : json(200, statusDocument(status));
  },
});
