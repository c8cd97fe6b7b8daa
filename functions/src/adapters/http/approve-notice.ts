import { z } from 'zod';
import { approveNotice as approve } from '#use-cases/approve-notice.ts';
import { decisionAnswer, decisionResponses } from './decision-answer.ts';
import { endpoint } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

export const approveNotice = endpoint({
  name: 'approveNotice',
  method: 'POST',
  route: 'scopes/{scope}/notices/{notice}/approve',
  summary: 'Approve a notice as the second person of the service: the public page changes within a minute',
  parameters: z.object({ scope: scopeParameter, notice: contentId }),
  actions: ['approve-notice'],
  actionOf: ({ scope }) => ({ action: 'approve-notice', scope }),
  responses: decisionResponses,
  async handle({ system, principal, parameters: { scope, notice } }) {
    const { person } = principal;
    if (person === undefined) return problems.notAllowed();
    return decisionAnswer(await approve(system, scope, notice, { ...principal, person }));
  },
});
