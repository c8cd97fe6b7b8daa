import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { endpoint } from './endpoint.ts';
import {
  declarationOf,
  deliveryParameters,
  hasItsScope,
  isKnownScope,
  isPeriod,
  noItsScope,
  noPeriod,
  unknownScope,
  uploadActionOf,
  uploadActions,
} from './declared-log.ts';
import { delivered, logTooLarge, saysTooLarge } from './log-problems.ts';
import { problems } from './problem.ts';
import { bodyOf } from './serve.ts';

/** Takes in a log file as a stream; its answer tells where to ask what became of it. */
export const postDelivery = endpoint({
  name: 'postDelivery',
  method: 'POST',
  route: 'deliveries',
  summary: 'Deliver a portal log or a register log, CSV or XLSX, for a declared scope and period',
  parameters: deliveryParameters.refine(isPeriod, noPeriod).refine(hasItsScope, noItsScope),
  body: 'log',
  actions: uploadActions,
  actionOf: uploadActionOf,
  responses: {
    202: { description: 'Stored; `status` tells what becomes of it', schema: deliveryStatusSchema },
    400: { description: 'The declaration cannot be read' },
    413: { description: 'Larger than 64 MiB' },
    422: { description: 'Refused whole, with every fault by row and column; nothing of it is stored' },
  },
  async handle({ system, parameters: declared, request }) {
    if (!(await isKnownScope(system, declared.scope))) return problems.badRequest([unknownScope]);
    if (saysTooLarge(request)) return logTooLarge();
    const outcome = await receiveLog(system, declarationOf(declared), bodyOf(request));
    return outcome.ok ? delivered(outcome.delivery) : logTooLarge();
  },
});
