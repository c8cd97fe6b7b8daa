import { z } from 'zod';
import { endLogins } from '#use-cases/end-logins.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

const loggedOutSchema = z.object({
  overUntil: z.iso.datetime().meta({ description: 'What was issued until then is taken no more' }),
});

/** A token that was copied meanwhile is over too, and so are the person's logins on other machines. */
export const postLogout = endpoint({
  name: 'postLogout',
  method: 'POST',
  route: 'me/logout',
  summary: 'End all your logins: no token that was issued to you until now is taken any more',
  parameters: z.object({}),
  actions: ['end-own-logins'],
  actionOf: () => ({ action: 'end-own-logins' }),
  responses: { 200: { description: 'They are over; log in anew to go on', schema: loggedOutSchema } },
  async handle({ system, principal: { person, issuedAtMs } }) {
    if (person === undefined || issuedAtMs === undefined) return problems.notAllowed();
    const overUntilMs = await endLogins(system, person, issuedAtMs);
    return json(200, { overUntil: new Date(overUntilMs).toISOString() });
  },
});
