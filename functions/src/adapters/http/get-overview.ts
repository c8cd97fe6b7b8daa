import { z } from 'zod';
import { overviewSchema } from '#domain/overview/overview.ts';
import { overviewEtag, readOverview } from '#use-cases/read-overview.ts';
import { areaFor, areaParameter } from './area.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

export const getOverview = endpoint({
  name: 'getOverview',
  method: 'GET',
  route: 'overview',
  summary: "The national overview with exact figures; a county governor's holds its municipalities only",
  parameters: z.object({ area: areaParameter }),
  actions: ['read-overview'],
  actionOf: () => ({ action: 'read-overview' }),
  responses: {
    200: {
      description: 'As it is known now; the ETag changes when anything but the time of reading does',
      schema: overviewSchema,
    },
    304: { description: 'Nothing has changed since the ETag in If-None-Match' },
  },
  async handle({ system, principal, parameters, request }) {
    const area = areaFor(principal, parameters.area);
    if (area === null) return problems.notAllowed();
    const overview = await readOverview(system, area);
    const etag = overviewEtag(overview);
    if (request.headers.get('if-none-match') === etag) return { status: 304, headers: { etag } };
    const answer = json(200, overview);
    return { ...answer, headers: { ...answer.headers, etag } };
  },
});
