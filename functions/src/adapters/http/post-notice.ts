import { z } from 'zod';
import { contactSchema, noticeSchema } from '#domain/notice/notice.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';
import { readJson } from './serve.ts';

const body = z.object({ contact: contactSchema.optional() });
const maxBodyBytes = 16 * 1024;

export const noticeDocumentSchema = noticeSchema.omit({ draftedBy: true, approvedBy: true });

export const postNotice = endpoint({
  name: 'postNotice',
  method: 'POST',
  route: 'scopes/{scope}/notices',
  summary: 'Draft the notice of the current result; nothing is public until another person approves it',
  parameters: z.object({ scope: scopeParameter }),
  body,
  actions: ['draft-notice'],
  actionOf: ({ scope }) => ({ action: 'draft-notice', scope }),
  responses: {
    201: { description: 'The draft; the same for the same result', schema: noticeDocumentSchema },
    409: { description: 'There is no result yet, or it may not be published: `obstacles` says why' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const { contact } = await readJson(request, body, maxBodyBytes);
    const outcome = await draftNotice(system, scope, principal.person, contact);
    if (outcome.ok) return json(201, noticeDocumentSchema.parse(outcome.notice));
    if (outcome.code === 'no-result')
      return problem(409, 'no-result', 'Det er ikke noe resultat å kunngjøre ennå');
    const { obstacles } = outcome;
    return problem(409, 'not-publishable', 'Dette resultatet kan ikke kunngjøres', { obstacles });
  },
});
