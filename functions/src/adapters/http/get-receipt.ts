import { z } from 'zod';
import { receiptViewSchema } from '#domain/ledger/receipt.ts';
import { isStored } from '#use-cases/ledger-entries.ts';
import { readReceipt } from '#use-cases/ledger-receipt.ts';
import { readDeliveryStatus } from '#use-cases/read-delivery.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

export const getReceipt = endpoint({
  name: 'getReceipt',
  method: 'GET',
  route: 'scopes/{scope}/deliveries/{delivery}/receipt',
  summary: 'The proof that the ledger holds a delivery, to be kept and checked without us',
  parameters: z.object({ scope: scopeParameter, delivery: contentId }),
  actions: ['read-delivery'],
  actionOf: ({ scope }) => ({ action: 'read-delivery', scope }),
  responses: {
    200: { description: 'The receipt, or that it comes with the next checkpoint', schema: receiptViewSchema },
    404: { description: 'No such delivery in this scope, or one that was never stored' },
  },
  async handle({ system, parameters: { scope, delivery } }) {
    const status = await readDeliveryStatus(system, scope, delivery);
    if (status === null || !isStored(status.delivery)) return problems.notFound();
    return json(200, await readReceipt(system, scope, 'delivery', delivery));
  },
});
