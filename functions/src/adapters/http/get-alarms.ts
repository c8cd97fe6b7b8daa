import { z } from 'zod';
import { alarmView, alarmViewSchema } from '#domain/alarm/alarm-view.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { endpoint, json } from './endpoint.ts';

export const getAlarms = endpoint({
  name: 'getAlarms',
  method: 'GET',
  route: 'alarms',
  summary: 'What needs a person, of every service and of the system itself, newest first',
  parameters: z.object({}),
  actions: ['read-alarms'],
  actionOf: () => ({ action: 'read-alarms' }),
  responses: {
    200: {
      description: 'The alarms that hold',
      schema: z.object({ asOf: z.iso.datetime(), alarms: z.array(alarmViewSchema) }),
    },
  },
  async handle({ system, principal: { role } }) {
    const asOf = new Date(system.clock.nowMs()).toISOString();
    const alarms = (await listAlarms(system)).map((alarm) => alarmView(alarm, role));
    return json(200, { asOf, alarms });
  },
});
