import { z } from 'zod';
import { controlViewSchema } from '#domain/daily-control/control-view.ts';
import { controlDateSchema } from '#domain/daily-control/days.ts';
import { readDailyControl } from '#use-cases/read-daily-control.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

const daysOfPage = 14;

export const getDailyControl = endpoint({
  name: 'getDailyControl',
  method: 'GET',
  route: 'scopes/{scope}/daily-control',
  summary: 'Fourteen days of the current result, each with its state and sign-off, and what needs a person',
  parameters: z.object({
    scope: scopeParameter,
    to: controlDateSchema.optional().meta({ description: 'The last day; today where it is left out' }),
  }),
  actions: ['read-daily-control'],
  actionOf: ({ scope }) => ({ action: 'read-daily-control', scope }),
  responses: { 200: { description: 'The days, newest first', schema: controlViewSchema } },
  async handle({ system, parameters: { scope, to } }) {
    return json(200, await readDailyControl(system, scope, to ?? null, daysOfPage));
  },
});
