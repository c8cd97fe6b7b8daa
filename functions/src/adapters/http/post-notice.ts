import type { HttpResponseInit } from '@azure/functions';
import { z } from 'zod';
import { noticeChoicesSchema } from '#domain/notice/content.ts';
import { noticeSchema } from '#domain/notice/notice.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 16 * 1024;

/** In a draft and at its approval. @param whose `municipalities`, of a draft */
export const ownNumberTooClose = (whose: { municipalities?: readonly string[] } = {}): HttpResponseInit =>
  problem(
    409,
    'own-number-too-close',
    'Kommunens eget tall kan ikke vises: det ville røpe en liten forskjell fra det som er vist før',
    whose,
  );

export const noticeDocumentSchema = noticeSchema.omit({ draftedBy: true, approvedBy: true, sentBack: true });

export const postNotice = endpoint({
  name: 'postNotice',
  method: 'POST',
  route: 'scopes/{scope}/notices',
  summary: 'Draft the notice of the current result; nothing is public until another person approves it',
  parameters: z.object({ scope: scopeParameter }),
  body: noticeChoicesSchema,
  actions: ['draft-notice'],
  actionOf: ({ scope }) => ({ action: 'draft-notice', scope }),
  responses: {
    201: { description: 'The draft; the same for the same choices', schema: noticeDocumentSchema },
    409: {
      description:
        'No result yet, or not one to publish (`obstacles`), or it can be known, or an own number is refused ' +
        '(`municipalities`)',
    },
    422: { description: 'No such service to ask, a day that has not come, or nothing to close' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const choices = await readJson(request, noticeChoicesSchema, maxBodyBytes);
    const outcome = await draftNotice(system, scope, principal.person, choices);
    if (outcome.ok) return json(201, noticeDocumentSchema.parse(outcome.notice));
    switch (outcome.code) {
      case 'no-result':
        return problem(409, 'no-result', 'Det er ikke noe resultat å kunngjøre ennå');
      case 'not-publishable': {
        const { obstacles } = outcome;
        return problem(409, 'not-publishable', 'Dette resultatet kan ikke kunngjøres', { obstacles });
      }
      case 'nothing-to-close':
        return problem(422, 'nothing-to-close', 'Det er ingen kunngjøring å avslutte');
      case 'can-be-known':
        return problem(409, 'can-be-known', 'Loggene viser hva som mangler, og da er det det som kunngjøres');
      case 'asked-unknown':
        return problem(422, 'asked-unknown', 'Tjenesten som skal godkjenne, finnes ikke i registeret');
      case 'own-number-refused':
        return problem(
          409,
          'own-number-refused',
          'Kommunens eget tall kan ikke vises: det ville røpe andres',
          { municipalities: outcome.municipalities },
        );
      case 'own-number-too-close':
        return ownNumberTooClose({ municipalities: outcome.municipalities });
      case 'in-the-future':
        return problem(422, 'in-the-future', 'En dato for det dere har gjort, har ikke vært ennå');
    }
  },
});
