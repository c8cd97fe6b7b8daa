import { z } from 'zod';
import { samiTranslationSchema } from '#domain/notice/sami/translation.ts';
import { samiDraftSchema } from '#domain/notice/sami/view.ts';
import { translateNotice } from '#use-cases/translate-notice.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

/** Six parts of the longest text, in letters of three bytes. */
const maxBodyBytes = 64 * 1024;

export const translationDocumentSchema = samiTranslationSchema.omit({
  draftedBy: true,
  approvedBy: true,
  sentBack: true,
  takenDown: true,
});

export const postTranslation = endpoint({
  name: 'postTranslation',
  method: 'POST',
  route: 'scopes/{scope}/translations',
  summary:
    'Write the notice that holds in a Sámi language; nothing is public until another person approves it',
  parameters: z.object({ scope: scopeParameter }),
  body: samiDraftSchema,
  actions: ['translate-notice'],
  actionOf: ({ scope }) => ({ action: 'translate-notice', scope }),
  responses: {
    201: { description: 'The draft; the same for the same text', schema: translationDocumentSchema },
    409: { description: 'Nothing is published, or a later version of the notice is' },
    422: {
      description: 'Not a municipality or language of the area, or `faults` of the text by their places',
    },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const draft = await readJson(request, samiDraftSchema, maxBodyBytes);
    const outcome = await translateNotice(system, scope, principal.person, draft);
    if (outcome.ok) return json(201, translationDocumentSchema.parse(outcome.translation));
    switch (outcome.code) {
      case 'not-in-area':
        return problem(422, 'not-in-area', 'Kommunen er ikke i forvaltningsområdet for dette språket');
      case 'no-notice-yet':
        return problem(409, 'no-notice-yet', 'Ingen kunngjøring er publisert ennå');
      case 'notice-changed':
        return problem(409, 'notice-changed', 'En nyere versjon av kunngjøringen er publisert');
      case 'text-faults':
        return problem(422, 'text-faults', 'Teksten kan ikke tas imot', { faults: outcome.faults });
    }
  },
});
