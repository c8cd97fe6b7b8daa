import { z } from 'zod';
import { maxPartBytes } from '#domain/delivery/limits.ts';
import { partNumber } from '#domain/delivery/upload.ts';
import { keepPart } from '#use-cases/keep-part.ts';
import { bodyOf } from './body.ts';
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
import { endpoint, json } from './endpoint.ts';
import { logRefused } from './log-problems.ts';
import { problems } from './problem.ts';
import { contentId } from './schemas.ts';
import { otherUpload, uploadProblem } from './upload-problems.ts';

const partViewSchema = z.object({ number: partNumber, sizeBytes: z.number().int() });

/** Takes in one part of a CSV; it stands for a day, and a connection that breaks costs no more than one. */
export const putUploadPart = endpoint({
  name: 'putUploadPart',
  method: 'PUT',
  route: 'scopes/{scope}/uploads/{upload}/parts/{number}',
  summary: 'Hand in one part of a log: whole rows with the header, scanned before it is kept',
  parameters: uploadParameters
    .extend({
      number: z
        .string()
        .regex(/^[1-9]\d{0,3}$/)
        .transform(Number)
        .pipe(partNumber),
      partSha256: contentId,
    })
    .refine(isPeriod, noPeriod)
    .refine(hasItsScope, noItsScope),
  body: 'log',
  maxLogBytes: maxPartBytes,
  actions: uploadActions,
  actionOf: (declared) => uploadActionOf(declared),
  responses: {
    200: { description: 'The part stands; the same again is no change', schema: partViewSchema },
    409: { description: 'Another part stands under this number' },
    413: { description: 'Larger than 1 MiB' },
    422: { description: 'Refused with every fault by row and column of the part; no part stands any more' },
  },
  async handle({ system, parameters: declared, request }) {
    const upload = uploadOf(declared);
    if (upload === null) return otherUpload();
    if (!(await isKnownScope(system, declared.scope))) return problems.badRequest([unknownScope]);
    const { number, partSha256: sha256 } = declared;
    const outcome = await keepPart(system, upload, { number, sha256 }, bodyOf(request));
    if (outcome.ok) return json(200, { number, sizeBytes: outcome.sizeBytes });
    return outcome.code === 'log-refused' ? logRefused(outcome.faults) : uploadProblem(outcome.code);
  },
});
