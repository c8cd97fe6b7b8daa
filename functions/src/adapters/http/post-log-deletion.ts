import { z } from 'zod';
import { deletionRequestSchema, deletionViewSchema } from '#domain/delivery/deletion.ts';
import { deleteLog } from '#use-cases/delete-log.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';
import { readJson } from './serve.ts';

const maxBodyBytes = 1024;

export const postLogDeletion = endpoint({
  name: 'postLogDeletion',
  method: 'POST',
  route: 'scopes/{scope}/deliveries/{delivery}/deletion',
  summary: 'Delete a log as it was delivered; that it was deleted stands in the ledger',
  parameters: z.object({ scope: scopeParameter, delivery: contentId }),
  body: deletionRequestSchema,
  actions: ['delete-log'],
  actionOf: ({ scope }) => ({ action: 'delete-log', scope }),
  responses: {
    200: { description: 'Deleted; the same again is no change', schema: deletionViewSchema },
    404: { description: 'No such delivery in this scope, or one that was not taken in' },
  },
  async handle({ system, principal: { person }, request, parameters: { scope, delivery } }) {
    if (person === undefined) return problems.notAllowed();
    const { reason } = await readJson(request, deletionRequestSchema, maxBodyBytes);
    const deletion = await deleteLog(system, scope, delivery, { reason, by: person });
    if (deletion === null) return problems.notFound();
    return json(200, deletionViewSchema.parse(deletion));
  },
});
