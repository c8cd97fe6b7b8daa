import { z } from 'zod';
import { closingRequestSchema, closingView, closingViewSchema, mayClose } from '#domain/alarm/closing.ts';
import { closeAlarm } from '#use-cases/close-alarm.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';

const maxBodyBytes = 2048;

export const postAlarmClosing = endpoint({
  name: 'postAlarmClosing',
  method: 'POST',
  route: 'alarms/closings',
  summary: 'Close an alarm whose end nothing else can find, with a reason',
  parameters: z.object({}),
  body: closingRequestSchema,
  actions: ['close-alarms'],
  actionOf: () => ({ action: 'close-alarms' }),
  responses: {
    200: { description: 'Closed, and in the ledger; the same again is no change', schema: closingViewSchema },
    403: { description: 'An alarm of this kind is closed by others' },
    404: { description: 'No such alarm' },
    409: { description: 'It is over already' },
  },
  async handle({ system, principal: { person, role }, request }) {
    if (person === undefined) return problems.notAllowed();
    const closing = await readJson(request, closingRequestSchema, maxBodyBytes);
    if (!mayClose(role, closing.kind)) return problems.notAllowed();
    const outcome = await closeAlarm(system, closing, person);
    if (outcome.ok) return json(200, closingView(outcome.closing));
    if (outcome.code === 'not-found') return problems.notFound();
    return problem(409, 'alarm-over', 'Varselet er allerede over');
  },
});
