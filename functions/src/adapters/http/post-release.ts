import { z } from 'zod';
import { releasePlanSchema } from '#domain/release/release.ts';
import { planRelease, reserveRelease } from '#use-cases/plan-release.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem } from './problem.ts';

const body = z.strictObject({
  contentId: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ description: 'As the dry run gave it; without it this is the dry run, and nothing is released' }),
});
const maxBodyBytes = 1024;

export const postRelease = endpoint({
  name: 'postRelease',
  method: 'POST',
  route: 'releases',
  summary: 'Release the overview as it stands, or, without `contentId`, tell what that release would change',
  parameters: z.object({}),
  body,
  actions: ['keep-releases'],
  actionOf: () => ({ action: 'keep-releases' }),
  responses: {
    200: {
      description: 'The dry run: every change since the newest release, with its causes',
      schema: releasePlanSchema,
    },
    202: {
      description:
        'The number, which is its for ever; the files follow. The same figures again have the same number',
      schema: z.object({ number: z.number().int(), isNew: z.boolean() }),
    },
    409: { description: 'The figures are others than those of the dry run, or nothing is published yet' },
  },
  async handle({ system, request }) {
    const { contentId } = await readJson(request, body, maxBodyBytes);
    if (contentId === undefined) {
      const outcome = await planRelease(system);
      return outcome.ok ? json(200, outcome.plan) : nothingPublished();
    }
    const outcome = await reserveRelease(system, contentId);
    if (outcome.ok) return json(202, { number: outcome.number, isNew: outcome.isNew });
    if (outcome.code === 'nothing-published') return nothingPublished();
    return problem(409, 'release-changed', 'Tallene er endret siden prøvekjøringen');
  },
});

const nothingPublished = () => problem(409, 'nothing-published', 'Ingenting er publisert ennå');
