import { z } from 'zod';
import { objectionSchema } from '#domain/objection/objection.ts';
import { raiseObjection } from '#use-cases/raise-objection.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 1024;

export const postObjection = endpoint({
  name: 'postObjection',
  method: 'POST',
  route: 'scopes/{scope}/objections',
  summary: 'Tell Bufdir that the register has the wrong municipalities for this service',
  parameters: z.object({ scope: scopeParameter }),
  body: objectionSchema,
  actions: ['object'],
  actionOf: ({ scope }) => ({ action: 'object', scope }),
  responses: { 201: { description: 'Among the alarms that Bufdir sees', schema: objectionSchema } },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const objection = await readJson(request, objectionSchema, maxBodyBytes);
    await raiseObjection(system, scope, objection);
    return json(201, objection);
  },
});
