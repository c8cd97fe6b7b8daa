import { z } from 'zod';
import { approveNotice as approve } from '#use-cases/approve-notice.ts';
import { endpoint, json } from './endpoint.ts';
import { noticeDocumentSchema } from './post-notice.ts';
import { problem, problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

export const approveNotice = endpoint({
  name: 'approveNotice',
  method: 'POST',
  route: 'scopes/{scope}/notices/{notice}/approve',
  summary: 'Approve a notice as the second person: the public page changes within a minute',
  parameters: z.object({ scope: scopeParameter, notice: contentId }),
  actions: ['approve-notice'],
  actionOf: ({ scope }) => ({ action: 'approve-notice', scope }),
  responses: {
    200: { description: 'The approved notice', schema: noticeDocumentSchema },
    403: { description: 'Who drafted it cannot approve it' },
    404: { description: 'No such notice in this scope' },
    409: { description: 'New logs have come since it was drafted: draft it anew' },
  },
  async handle({ system, principal, parameters: { scope, notice } }) {
    if (principal.person === undefined) return problems.notAllowed();
    const outcome = await approve(system, scope, notice, principal.person);
    if (outcome.ok) return json(200, noticeDocumentSchema.parse(outcome.notice));
    switch (outcome.code) {
      case 'no-notice':
        return problems.notFound();
      case 'same-person':
        return problem(403, 'same-person', 'En annen enn den som skrev kunngjøringen, må godkjenne den');
      case 'result-changed':
        return problem(409, 'result-changed', 'Nye logger er kommet til siden kunngjøringen ble skrevet');
    }
  },
});
