import { z } from 'zod';
import { breachStepSchema } from '#domain/breach/record.ts';
import type { BreachFault } from '#domain/breach/record.ts';
import { breachViewSchema } from '#domain/breach/view.ts';
import { stepBreach } from '#use-cases/breach.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 1024;

const titles: Record<Exclude<BreachFault, 'changed-too-often'>, string> = {
  'time-nonexistent': 'Tidspunktet finnes ikke i norsk tid',
  'in-the-future': 'Tidspunktet har ikke vært ennå',
  'not-known': 'Oppgi først når tjenesten fikk kunnskap om bruddet',
  'before-known': 'Datatilsynet kan ikke ha fått melding før tjenesten visste om bruddet',
  'stage-order': 'Den første meldingen kommer før tillegg og endelig melding',
  'reasons-needed': 'Meldingen kom etter 72 timer: oppgi hvorfor',
};

export const putBreach = endpoint({
  name: 'putBreach',
  method: 'PUT',
  route: 'scopes/{scope}/breach',
  summary: 'State, as a person, when the breach became known, or that Datatilsynet was told',
  parameters: z.object({ scope: scopeParameter }),
  body: breachStepSchema,
  actions: ['report-breach'],
  actionOf: ({ scope }) => ({ action: 'report-breach', scope }),
  responses: {
    200: { description: 'Stated; the same again is no change', schema: breachViewSchema },
    409: { description: 'Changed too often' },
    422: {
      description: 'The time or the stage cannot be right, or reasons are needed: the type tells which',
    },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const step = await readJson(request, breachStepSchema, maxBodyBytes);
    const outcome = await stepBreach(system, scope, step, principal.person);
    if (outcome.ok) return json(200, outcome.view);
    if (outcome.code === 'changed-too-often') return problems.changedTooOften();
    return problem(422, outcome.code, titles[outcome.code]);
  },
});
