import { z } from 'zod';
import { normalisedKey } from '#domain/service/service.ts';
import { noteReminders } from '#use-cases/remind-services.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

const maxBodyBytes = 256 * 1024;
const remindedSchema = z.object({ scopes: z.array(z.string().max(2000)).min(1).max(1000) });

export const postReminders = endpoint({
  name: 'postReminders',
  method: 'POST',
  route: 'overview/reminders',
  summary: 'Note that services were reminded today: nothing is sent from here',
  parameters: z.object({}),
  body: remindedSchema,
  actions: ['remind'],
  actionOf: () => ({ action: 'remind' }),
  responses: {
    200: {
      description: 'Noted, the same again on one day once; `left` have answered meanwhile or are no service',
      schema: z.object({ reminded: z.array(z.string()), left: z.array(z.string()) }),
    },
  },
  async handle({ system, principal, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const { scopes } = await readJson(request, remindedSchema, maxBodyBytes);
    const asKept = scopes.map((scope) => normalisedKey(scope) ?? scope);
    return json(200, await noteReminders(system, asKept, principal.person));
  },
});
