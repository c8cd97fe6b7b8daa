import { z } from 'zod';
import { readJournal } from '#use-cases/notice-journal.ts';
import { endpoint } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

/** Nothing in the document is run, and it fetches nothing, wherever it is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export const getJournal = endpoint({
  name: 'getJournal',
  method: 'GET',
  route: 'scopes/{scope}/notices/{notice}/journal',
  summary: 'The copy of an approved notice for the journal: one HTML document whose bytes never change',
  parameters: z.object({ scope: scopeParameter, notice: contentId }),
  actions: ['read-result'],
  actionOf: ({ scope }) => ({ action: 'read-result', scope }),
  responses: {
    200: { description: 'text/html; the ETag is its SHA-256' },
    404: { description: 'No such approved notice in this scope' },
  },
  async handle({ system, parameters: { scope, notice } }) {
    const journal = await readJournal(system, scope, notice);
    if (journal === null) return problems.notFound();
    return {
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-disposition': `attachment; filename="kunngjoring-${journal.sha256.slice(0, 12)}.html"`,
        'content-security-policy': policy,
        'cache-control': 'no-store',
        etag: `"${journal.sha256}"`,
      },
      body: journal.bytes,
    };
  },
});
