import { z } from 'zod';
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { partNumber } from '#domain/delivery/upload.ts';
import { deliverUpload } from '#use-cases/deliver-upload.ts';
import {
  hasItsScope,
  isKnownScope,
  isPeriod,
  noItsScope,
  noPeriod,
  unknownScope,
  uploadActionOf,
  uploadActions,
  uploadOf,
  uploadParameters,
} from './declared-log.ts';
import { endpoint } from './endpoint.ts';
import { delivered, logTooLarge } from './log-problems.ts';
import { problems } from './problem.ts';
import { otherUpload, uploadProblem } from './upload-problems.ts';

export const postUploadDelivery = endpoint({
  name: 'postUploadDelivery',
  method: 'POST',
  route: 'scopes/{scope}/uploads/{upload}/delivery',
  summary:
    'Deliver the parts as the one file that they are: the same delivery as though it had come in one piece',
  parameters: uploadParameters
    .extend({
      parts: z
        .string()
        .regex(/^[1-9]\d{0,3}$/)
        .transform(Number)
        .pipe(partNumber)
        .meta({ description: 'How many there are' }),
    })
    .refine(isPeriod, noPeriod)
    .refine(hasItsScope, noItsScope),
  maxLogBytes: 0,
  actions: uploadActions,
  actionOf: (declared) => uploadActionOf(declared),
  responses: {
    202: { description: 'Stored; `status` tells what becomes of it', schema: deliveryStatusSchema },
    409: { description: 'Not all parts stand, or together they are another file' },
    413: { description: 'Larger than 64 MiB' },
    422: { description: 'Refused whole, with every fault by row and column; nothing of it is stored' },
  },
  async handle({ system, parameters: declared }) {
    const upload = uploadOf(declared);
    if (upload === null) return otherUpload();
    if (!(await isKnownScope(system, declared.scope))) return problems.badRequest([unknownScope]);
    const outcome = await deliverUpload(system, upload, declared.parts);
    if (outcome.ok) return delivered(outcome.delivery);
    return outcome.code === 'file-too-large' ? logTooLarge() : uploadProblem(outcome.code);
  },
});
