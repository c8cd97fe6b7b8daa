import { z } from 'zod';
import { samiSendBackReasons } from '#domain/notice/sami/translation.ts';
import { decideTranslation } from '#use-cases/decide-translation.ts';
import type { SamiDecisionRefusal } from '#use-cases/decide-translation.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { translationDocumentSchema } from './post-translation.ts';
import { problem, problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

const body = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve') }),
  z.object({ decision: z.literal('send-back'), reason: z.enum(samiSendBackReasons) }),
  z.object({ decision: z.literal('take-down') }),
]);
const maxBodyBytes = 1024;

const titles: Record<Exclude<SamiDecisionRefusal, 'no-translation' | 'same-person'>, string> = {
  replaced: 'Oversettelsen er erstattet av en nyere',
  lapsed: 'Oversettelsen gjelder en tidligere versjon av kunngjøringen',
  'sent-back': 'Oversettelsen er sendt tilbake',
  approved: 'Oversettelsen er alt godkjent',
  'taken-down': 'Oversettelsen er tatt bort',
  'not-approved': 'Oversettelsen er ikke godkjent, og står ikke på siden',
};

export const postTranslationDecision = endpoint({
  name: 'postTranslationDecision',
  method: 'POST',
  route: 'scopes/{scope}/translations/{translation}/decision',
  summary:
    'Approve a translation as another person than wrote it, send it back, or take it off the public page',
  parameters: z.object({ scope: scopeParameter, translation: contentId }),
  body,
  actions: ['decide-translation'],
  actionOf: ({ scope }) => ({ action: 'decide-translation', scope }),
  responses: {
    200: { description: 'The translation as it stands now', schema: translationDocumentSchema },
    403: { description: 'Who wrote it cannot approve it or send it back' },
    404: { description: 'No such translation in this scope' },
    409: {
      description: 'It has been replaced, decided or taken down, or a later version of the notice has come',
    },
  },
  async handle({ system, principal, parameters: { scope, translation }, request }) {
    const { person } = principal;
    if (person === undefined) return problems.notAllowed();
    const decision = await readJson(request, body, maxBodyBytes);
    const outcome = await decideTranslation(system, scope, translation, person, decision);
    if (outcome.ok) return json(200, translationDocumentSchema.parse(outcome.translation));
    if (outcome.code === 'no-translation') return problems.notFound();
    if (outcome.code === 'same-person')
      return problem(403, 'same-person', 'En annen enn den som skrev oversettelsen, må avgjøre');
    return problem(409, outcome.code, titles[outcome.code]);
  },
});
