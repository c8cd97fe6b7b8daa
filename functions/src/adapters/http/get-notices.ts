import { z } from 'zod';
import { listNotices } from '#use-cases/list-notices.ts';
import { endpoint, json } from './endpoint.ts';
import { noticeDocumentSchema } from './post-notice.ts';
import { scopeParameter } from './schemas.ts';

export const getNotices = endpoint({
  name: 'getNotices',
  method: 'GET',
  route: 'scopes/{scope}/notices',
  summary: 'All notices of a scope, drafted and approved, newest first',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-result'],
  actionOf: ({ scope }) => ({ action: 'read-result', scope }),
  responses: {
    200: { description: 'The notices', schema: z.object({ notices: z.array(noticeDocumentSchema) }) },
  },
  async handle({ system, parameters: { scope } }) {
    const notices = await listNotices(system, scope);
    return json(200, { notices: notices.map((notice) => noticeDocumentSchema.parse(notice)) });
  },
});
