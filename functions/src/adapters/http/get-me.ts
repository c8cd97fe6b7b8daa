import { z } from 'zod';
import { describeMe } from '#domain/access/describe-me.ts';
import { meSchema } from '#domain/access/me.ts';
import { findIncident } from '#use-cases/keep-incident.ts';
import { endpoint, json } from './endpoint.ts';

/** Answers everybody, so that somebody without access can be told why. */
export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  route: 'me',
  summary: 'Who the service takes you for: your role, organisation and services, and the incident',
  parameters: z.object({}),
  actions: ['read-public'],
  actionOf: () => ({ action: 'read-public' }),
  responses: { 200: { description: 'You', schema: meSchema } },
  async handle({ system, principal }) {
    return json(200, describeMe(principal, await findIncident(system)));
  },
});
