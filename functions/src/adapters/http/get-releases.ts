import { z } from 'zod';
import { releaseListSchema } from '#domain/release/release.ts';
import { listReleases } from '#use-cases/read-releases.ts';
import { endpoint, json } from './endpoint.ts';

export const getReleases = endpoint({
  name: 'getReleases',
  method: 'GET',
  route: 'releases',
  summary: 'Every release, newest first, with its files and their checksums in both editions',
  parameters: z.object({}),
  actions: ['read-releases'],
  actionOf: () => ({ action: 'read-releases' }),
  responses: { 200: { description: 'The releases', schema: releaseListSchema } },
  handle: async ({ system }) => json(200, await listReleases(system)),
});
