import { z } from 'zod';
import { approvalSchema } from '#domain/notice/notice-view.ts';
import { listApprovals } from '#use-cases/list-approvals.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

export const getApprovals = endpoint({
  name: 'getApprovals',
  method: 'GET',
  route: 'approvals',
  summary: 'The drafts that wait for you: of your own service, of one that asked yours, or that asked Bufdir',
  parameters: z.object({}),
  actions: ['decide-when-asked'],
  actionOf: () => ({ action: 'decide-when-asked' }),
  responses: {
    200: {
      description: 'Each as the public will see it, oldest first',
      schema: z.object({ approvals: z.array(approvalSchema) }),
    },
  },
  async handle({ system, principal }) {
    const { person } = principal;
    if (person === undefined) return problems.notAllowed();
    return json(200, { approvals: await listApprovals(system, { ...principal, person }) });
  },
});
