import { z } from 'zod';
import { alarmSchema, listAlarms } from '#use-cases/alarms.ts';
import { endpoint, json } from './endpoint.ts';

export const getAlarms = endpoint({
  name: 'getAlarms',
  method: 'GET',
  route: 'alarms',
  summary: 'What needs a person, newest first: poison messages, unannounced blobs, objections and silence',
  parameters: z.object({}),
  actions: ['read-alarms'],
  actionOf: () => ({ action: 'read-alarms' }),
  responses: { 200: { description: 'The alarms', schema: z.object({ alarms: z.array(alarmSchema) }) } },
  async handle({ system }) {
    return json(200, { alarms: await listAlarms(system) });
  },
});
