import { z } from 'zod';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { sides } from '#domain/delivery/delivery.ts';
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { maxUploadBytes } from '#domain/delivery/limits.ts';
import { readDelay, readDurationMs } from '#domain/time/delay.ts';
import { readTime } from '#domain/time/read-time.ts';
import { scopeKeyOf, nationalScope } from '#domain/service/service.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { readIncident } from '#use-cases/keep-incident.ts';
import { endpoint, json } from './endpoint.ts';
import { statusDocument, statusPath } from './delivery-status.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';
import { bodyOf } from './serve.ts';

/** A date is its whole day, so as an end it includes the day; a time of day is the instant itself. */
const periodEnd = (end: 'from' | 'to') =>
  z
    .string()
    .max(64)
    .transform((text, context) => {
      // A plus sign that was not encoded arrives as a space: the offset of an ISO time is meant.
      const reading = readTime(text.replace(/(T[\d:.]+) (\d)/, '$1+$2'));
      if (reading.ok) return end === 'from' || reading.hasTimeOfDay ? reading.from : reading.to + 1;
      context.issues.push({ code: 'custom', message: 'no time of the forms that logs may use', input: text });
      return z.NEVER;
    });

const parameters = z
  .object({
    side: z.enum(sides),
    scope: scopeParameter,
    from: periodEnd('from'),
    to: periodEnd('to'),
    maxDelay: z
      .string()
      .max(32)
      .refine((text) => text === 'auto' || readDelay(text) !== null, 'auto, a duration such as PT1H, or 2WD')
      .default('auto'),
    clockSkew: z
      .string()
      .max(32)
      .refine((text) => readDurationMs(text) !== null, 'a duration such as PT5M')
      .default('PT5M'),
    channel: z.string().max(500).optional(),
  })
  .refine(({ from, to }) => from < to, { message: 'the period ends before it begins', path: ['to'] })
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
    const declaredBytes = Number(request.headers.get('content-length') ?? 0);
    if (declaredBytes > maxUploadBytes) return tooLarge();
    const outcome = await receiveLog(system, declarationOf(declared), bodyOf(request));
    if (!outcome.ok) return tooLarge();
    const { delivery } = outcome;
    if (delivery.faults) {
      return problem(422, 'log-refused', 'Loggen kan ikke tas imot slik den er. Ingenting av den er lagret', {
        status: 422,
        id: delivery.id,
        statusPath: statusPath(delivery),
        errors: delivery.faults.list,
        total: delivery.faults.total,
      });
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
    channels: isRegister && channel !== undefined ? channel.split(',').map((value) => value.trim()) : null,
  };
}

function tooLarge() {
  return problem(413, 'file-too-large', 'Filen er større enn 64 MiB');
}
