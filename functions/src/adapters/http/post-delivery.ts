import { z } from 'zod';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { sides } from '#domain/delivery/delivery.ts';
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { scopeKeyOf, nationalScope } from '#domain/service/service.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { readIncident } from '#use-cases/keep-incident.ts';
import { channelsOf, declaredParameters, isPeriod, noPeriod } from './declared.ts';
import { endpoint, json } from './endpoint.ts';
import { statusDocument, statusPath } from './delivery-status.ts';
import { logRefused, logTooLarge, saysTooLarge } from './log-problems.ts';
import { problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';
import { bodyOf } from './serve.ts';

const parameters = declaredParameters
  .extend({ side: z.enum(sides), scope: scopeParameter })
  .refine(isPeriod, noPeriod)
  .refine(({ side, scope }) => side === 'portal' || scope !== nationalScope, {
    message: 'a register log has a scope of its own',
    path: ['scope'],
  });

/** Takes in a log file as a stream; its answer tells where to ask what became of it. */
export const postDelivery = endpoint({
  name: 'postDelivery',
  method: 'POST',
  route: 'deliveries',
  summary: 'Deliver a portal log or a register log, CSV or XLSX, for a declared scope and period',
  parameters,
  body: 'log',
  actions: ['upload-portal-log', 'upload-register-log'],
  actionOf: ({ side, scope }) => ({
    action: side === 'portal' ? 'upload-portal-log' : 'upload-register-log',
    scope,
  }),
  responses: {
    202: { description: 'Stored; `status` tells what becomes of it', schema: deliveryStatusSchema },
    400: { description: 'The declaration cannot be read' },
    413: { description: 'Larger than 64 MiB' },
    422: { description: 'Refused whole, with every fault by row and column; nothing of it is stored' },
  },
  async handle({ system, parameters: declared, request }) {
    const incident = await readIncident(system);
    const isKnown =
      declared.scope === nationalScope || incident.services.some((s) => scopeKeyOf(s) === declared.scope);
    if (!isKnown) return problems.badRequest(['scope: no service has this scope']);
    if (saysTooLarge(request)) return logTooLarge();
    const outcome = await receiveLog(system, declarationOf(declared), bodyOf(request));
    if (!outcome.ok) return logTooLarge();
    const { delivery } = outcome;
    if (delivery.faults) {
      return logRefused(delivery.faults, { id: delivery.id, statusPath: statusPath(delivery) });
    }
    return json(202, statusDocument({ delivery, reconciliation: null }));
  },
});

function declarationOf(declared: z.output<typeof parameters>): Declaration {
  const { side, scope, from, to, maxDelay, clockSkew, channel } = declared;
  const isRegister = side === 'register';
  return {
    side,
    scope,
    fromMs: from,
    toMs: to,
    maxDelay: isRegister ? maxDelay : 'auto',
    clockSkew: isRegister ? clockSkew : 'PT5M',
    channels: isRegister ? channelsOf(channel) : null,
  };
}
