import { z } from 'zod';
import { reminderViewSchema } from '#domain/overview/reminder.ts';
import { listReminders } from '#use-cases/remind-services.ts';
import { endpoint, json } from './endpoint.ts';

export const getReminders = endpoint({
  name: 'getReminders',
  method: 'GET',
  route: 'overview/reminders',
  summary: 'The services that have not answered the survey, each with a ready text and when it was reminded',
  parameters: z.object({}),
  actions: ['remind'],
  actionOf: () => ({ action: 'remind' }),
  responses: {
    200: { description: 'By name', schema: z.object({ reminders: z.array(reminderViewSchema) }) },
  },
  async handle({ system, principal }) {
    return json(200, { reminders: await listReminders(system, principal.person ?? null) });
  },
});
