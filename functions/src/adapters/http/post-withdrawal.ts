import { z } from 'zod';
import { withdrawalReasons, withdrawalSchema } from '#domain/release/release.ts';
import { withdrawRelease } from '#use-cases/withdraw-release.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';

const body = z.strictObject({ reason: z.enum(withdrawalReasons) });
const maxBodyBytes = 1024;

export const postWithdrawal = endpoint({
  name: 'postWithdrawal',
  method: 'POST',
  route: 'releases/{number}/withdrawal',
  summary: 'Note that a release should not be used any more; it stays at its address as it is',
  parameters: z.object({ number: z.coerce.number().int().min(1).max(999_999) }),
  body,
  actions: ['keep-releases'],
  actionOf: () => ({ action: 'keep-releases' }),
  responses: {
    200: { description: 'The note; the same again is the same note', schema: withdrawalSchema },
    404: { description: 'No such release' },
    409: { description: 'It is withdrawn already, for another reason' },
  },
  async handle({ system, parameters: { number }, request }) {
    const { reason } = await readJson(request, body, maxBodyBytes);
    const outcome = await withdrawRelease(system, number, reason);
    if (outcome.ok) return json(200, outcome.withdrawal);
    if (outcome.code === 'not-found') return problems.notFound();
    return problem(409, 'already-withdrawn', 'Utgivelsen er allerede trukket tilbake, av en annen grunn');
  },
});
