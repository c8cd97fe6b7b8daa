import { z } from 'zod';
import { rulesSchema, rulesView, rulesViewSchema } from '#domain/rules/confirmed-rules.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 1024;

export const putRules = endpoint({
  name: 'putRules',
  method: 'PUT',
  route: 'scopes/{scope}/rules',
  summary: 'Confirm, as a person, how long the case system may take; the scope is then reconciled anew',
  parameters: z.object({ scope: scopeParameter }),
  body: rulesSchema,
  actions: ['confirm-rules'],
  actionOf: ({ scope }) => ({ action: 'confirm-rules', scope }),
  responses: {
    200: { description: 'Confirmed; the result follows shortly', schema: rulesViewSchema },
    409: { description: 'Changed a thousand times: no more' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const rules = await readJson(request, rulesSchema, maxBodyBytes);
    const outcome = await confirmRules(system, scope, rules, principal.person);
    return outcome.ok ? json(200, rulesView(outcome.value)) : problems.changedTooOften();
  },
});
