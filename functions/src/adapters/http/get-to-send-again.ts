import { z } from 'zod';
import { sendAgainCsv } from '#domain/hold/send-again-csv.ts';
import { sendAgainListSchema } from '#domain/hold/send-again.ts';
import { listToSendAgain } from '#use-cases/list-to-send-again.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

/** Each reading is written down before it is answered. */
export const getToSendAgain = endpoint({
  name: 'getToSendAgain',
  method: 'GET',
  route: 'incidents/{incident}/messages-to-send-again',
  summary: 'The messages not found that the portal still has, with the last day for each: JSON or CSV',
  parameters: z.object({
    incident: z.string().max(40),
    format: z.enum(['json', 'csv']).default('json'),
  }),
  actions: ['read-recoverable'],
  actionOf: () => ({ action: 'read-recoverable' }),
  responses: {
    200: { description: 'By sending; as text/csv where asked for', schema: sendAgainListSchema },
    404: { description: 'This service follows another incident' },
  },
  async handle({ system, principal, parameters: { incident, format } }) {
    if (incident !== system.incidentId) return problems.notFound();
    const reader = principal.person ?? `organisation:${principal.organisation ?? ''}`;
    const list = await listToSendAgain(system, reader);
    if (format === 'json') return json(200, list);
    return {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="send-pa-nytt-${list.asOf.slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
      body: sendAgainCsv(list.messages),
    };
  },
});
