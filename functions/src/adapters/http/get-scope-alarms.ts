import { z } from 'zod';
import { alarmView, alarmViewSchema } from '#domain/alarm/alarm-view.ts';
import { listScopeAlarms } from '#use-cases/alarms.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

/** So long are alarms shown that are over. */
const shownAfterMs = 14 * 24 * 3_600_000;

export const getScopeAlarms = endpoint({
  name: 'getScopeAlarms',
  method: 'GET',
  route: 'scopes/{scope}/alarms',
  summary:
    'What needs somebody of the service, and what was over by itself in the last 14 days; newest first',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-scope-alarms'],
  actionOf: ({ scope }) => ({ action: 'read-scope-alarms', scope }),
  responses: {
    200: {
      description: 'The alarms of this scope; `lapsedAtMs` where one is over',
      schema: z.object({ asOf: z.iso.datetime(), alarms: z.array(alarmViewSchema) }),
    },
  },
  async handle({ system, principal: { role }, parameters: { scope } }) {
    const nowMs = system.clock.nowMs();
    const alarms = await listScopeAlarms(system, scope, nowMs - shownAfterMs);
    return json(200, {
      asOf: new Date(nowMs).toISOString(),
      alarms: alarms.map((alarm) => alarmView(alarm, role)),
    });
  },
});
