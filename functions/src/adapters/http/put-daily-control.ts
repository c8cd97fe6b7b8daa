import { z } from 'zod';
import { controlSettingsSchema, settingsView, settingsViewSchema } from '#domain/daily-control/settings.ts';
import { chooseDailyControl } from '#use-cases/choose-daily-control.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 1024;

export const putDailyControl = endpoint({
  name: 'putDailyControl',
  method: 'PUT',
  route: 'scopes/{scope}/daily-control',
  summary: 'Choose, as a person, from which day the daily control runs and how often the service delivers',
  parameters: z.object({ scope: scopeParameter }),
  body: controlSettingsSchema,
  actions: ['choose-daily-control'],
  actionOf: ({ scope }) => ({ action: 'choose-daily-control', scope }),
  responses: {
    200: { description: 'Chosen; the same again is no change', schema: settingsViewSchema },
    409: { description: 'Changed a thousand times: no more' },
    422: { description: 'The day is before the incident or after its follow-up' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const settings = await readJson(request, controlSettingsSchema, maxBodyBytes);
    const outcome = await chooseDailyControl(system, scope, settings, principal.person);
    if (outcome.ok) return json(200, settingsView(outcome.value));
    if (outcome.code === 'changed-too-often') return problems.changedTooOften();
    return problem(422, 'outside-incident', 'Dagen er utenfor den tiden hendelsen følges opp');
  },
});
