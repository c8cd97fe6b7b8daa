import { z } from 'zod';
import { sides } from '#domain/delivery/delivery.ts';
import { deletionRequestSchema, deletionViewSchema } from '#domain/delivery/deletion.ts';
import { deleteLog } from '#use-cases/delete-log.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

const maxBodyBytes = 1024;

export const postLogDeletion = endpoint({
  name: 'postLogDeletion',
  method: 'POST',
  route: 'scopes/{scope}/deliveries/{delivery}/deletion',
  summary: 'Delete a log as it was delivered; that it was deleted stands in the ledger',
  parameters: z.object({ scope: scopeParameter, delivery: contentId, side: z.enum(sides) }),
  body: deletionRequestSchema,
  actions: ['delete-portal-log', 'delete-register-log'],
  actionOf: ({ scope, side }) => ({
    action: side === 'portal' ? 'delete-portal-log' : 'delete-register-log',
    scope,
  }),
  responses: {
    200: { description: 'Deleted; the same again is no change', schema: deletionViewSchema },
    202: {
      description: 'Written down; the log is just being taken in, and goes within minutes after that',
      schema: deletionViewSchema,
    },
    404: { description: 'No such delivery of this side and scope, or one that was never stored' },
  },
  async handle({ system, principal: { person }, request, parameters: { scope, delivery, side } }) {
    if (person === undefined) return problems.notAllowed();
    const { reason } = await readJson(request, deletionRequestSchema, maxBodyBytes);
    const deleted = await deleteLog(system, scope, delivery, { side, reason, by: person });
    if (deleted === null) return problems.notFound();
    const { deletion, isGone } = deleted;
    return json(isGone ? 200 : 202, deletionViewSchema.parse({ ...deletion, isGone }));
  },
});
