import { z } from 'zod';
import { samiViewSchema } from '#domain/notice/sami/view.ts';
import { showTranslations } from '#use-cases/show-translations.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

export const getTranslations = endpoint({
  name: 'getTranslations',
  method: 'GET',
  route: 'scopes/{scope}/translations',
  summary:
    "The municipalities' own translations of the notice into Sámi languages, and what a new one must have",
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-translations'],
  actionOf: ({ scope }) => ({ action: 'read-translations', scope }),
  responses: {
    200: { description: 'No place where no municipality is in the Sámi area', schema: samiViewSchema },
  },
  async handle({ system, principal, parameters: { scope } }) {
    return json(200, await showTranslations(system, scope, principal.person));
  },
});
