import { uploadViewSchema } from '#domain/delivery/upload.ts';
import { readUpload } from '#use-cases/uploads.ts';
import {
  hasItsScope,
  isPeriod,
  noItsScope,
  noPeriod,
  uploadActionOf,
  uploadActions,
  uploadOf,
  uploadParameters,
} from './declared-log.ts';
import { endpoint, json } from './endpoint.ts';
import { otherUpload } from './upload-problems.ts';

export const getUpload = endpoint({
  name: 'getUpload',
  method: 'GET',
  route: 'scopes/{scope}/uploads/{upload}',
  summary: 'Which parts of an upload stand, so that a sender goes on where it was',
  parameters: uploadParameters.refine(isPeriod, noPeriod).refine(hasItsScope, noItsScope),
  actions: uploadActions,
  actionOf: (declared) => uploadActionOf(declared),
  responses: {
    200: { description: 'The upload; without parts where none has come', schema: uploadViewSchema },
  },
  async handle({ system, parameters }) {
    const upload = uploadOf(parameters);
    return upload === null ? otherUpload() : json(200, await readUpload(system, upload));
  },
});
