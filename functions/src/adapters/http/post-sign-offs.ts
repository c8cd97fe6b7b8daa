import { z } from 'zod';
import { newSignOffsSchema } from '#domain/daily-control/sign-off.ts';
import { signOffDays } from '#use-cases/sign-off-days.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 64 * 1024;

export const postSignOffs = endpoint({
  name: 'postSignOffs',
  method: 'POST',
  route: 'scopes/{scope}/daily-control/sign-offs',
  summary: 'Sign off days of the daily control, as a person, each as it was seen',
  parameters: z.object({ scope: scopeParameter }),
  body: newSignOffsSchema,
  actions: ['sign-off-days'],
  actionOf: ({ scope }) => ({ action: 'sign-off-days', scope }),
  responses: {
    201: {
      description: 'All of them are signed off; the same again is no change',
      schema: z.object({ signed: z.number().int() }),
    },
    409: {
      description: 'A day says something else than what was seen: `dates` names it. None is signed off',
    },
    422: { description: 'A day cannot be signed off, or not with this comment: `dates` names it' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const { days } = await readJson(request, newSignOffsSchema, maxBodyBytes);
    const signer = { person: principal.person, office: principal.office ?? null };
    const outcome = await signOffDays(system, scope, days, signer);
    if (outcome.ok) return json(201, { signed: days.length });
    switch (outcome.code) {
      case 'changed-too-often':
        return problems.changedTooOften();
      case 'day-changed':
        return problem(409, outcome.code, 'En dag er endret etter at den ble vist', { dates: outcome.dates });
      case 'nothing-to-sign':
        return problem(422, outcome.code, 'En dag kan ikke kontrolleres ennå', { dates: outcome.dates });
      case 'comment-wrong':
        return problem(422, outcome.code, 'Merknaden passer ikke til dagen', { dates: outcome.dates });
    }
  },
});
