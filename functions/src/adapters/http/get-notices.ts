import { z } from 'zod';
import { noticesViewSchema } from '#domain/notice/notice-view.ts';
import { showNotices } from '#use-cases/show-notices.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

export const getNotices = endpoint({
  name: 'getNotices',
  method: 'GET',
  route: 'scopes/{scope}/notices',
  summary:
    'All notices of a scope as the public sees them, what a new draft begins with, and what came since',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-result'],
  actionOf: ({ scope }) => ({ action: 'read-result', scope }),
  responses: { 200: { description: 'The notices, the one drafted last first', schema: noticesViewSchema } },
  async handle({ system, principal, parameters: { scope } }) {
    return json(200, await showNotices(system, scope, principal.person));
  },
});
