import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { isPredecessorHere } from '#use-cases/read-delivery.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { bodyOf } from './body.ts';
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
import { contentId } from './schemas.ts';

const parameters = deliveryParameters.extend({
  predecessor: contentId.optional().meta({
    description:
      'SHA-256 of the file that was delivered before, of the same side and scope: a gap is then told',
  }),
});

/** Takes in a log file as a stream; its answer tells where to ask what became of it. */
export const postDelivery = endpoint({
  name: 'postDelivery',
  method: 'POST',
  route: 'deliveries',
  summary: 'Deliver a portal log or a register log, CSV or XLSX, for a declared scope and period',
  parameters: parameters.refine(isPeriod, noPeriod).refine(hasItsScope, noItsScope),
  body: 'log',
  actions: uploadActions,
  actionOf: (declared) => uploadActionOf(declared),
  responses: {
    202: { description: 'Stored; `status` tells what becomes of it', schema: deliveryStatusSchema },
    400: { description: 'The declaration cannot be read' },
    413: { description: 'Larger than 64 MiB' },
    422: {
      description:
        'Refused whole, with every fault by row and column; or deleted before it was taken in. Nothing of it is stored',
    },
  },
  async handle({ system, parameters: declared, request }) {
    if (!(await isKnownScope(system, declared.scope))) return problems.badRequest([unknownScope]);
    if (saysTooLarge(request)) return logTooLarge();
    const { predecessor } = declared;
    const outcome = await receiveLog(system, declarationOf(declared), bodyOf(request), predecessor);
    if (!outcome.ok) return logTooLarge();
    const { delivery } = outcome;
    if (delivery.predecessor === undefined) return delivered(delivery);
    return delivered(delivery, { isPredecessorHere: await isPredecessorHere(system, delivery) });
  },
});
