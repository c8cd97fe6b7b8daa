import { z } from 'zod';
import { upgradeContentSchema, upgradeView, upgradeViewSchema } from '#domain/upgrade/upgrade.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 1024;

export const putUpgrade = endpoint({
  name: 'putUpgrade',
  method: 'PUT',
  route: 'scopes/{scope}/upgrade',
  summary: 'Attest, as a person, which version of the case system is installed and since when',
  parameters: z.object({ scope: scopeParameter }),
  body: upgradeContentSchema,
  actions: ['attest-upgrade'],
  actionOf: ({ scope }) => ({ action: 'attest-upgrade', scope }),
  responses: {
    200: { description: 'Attested; the same again is no change', schema: upgradeViewSchema },
    409: { description: 'Changed a thousand times: no more' },
    422: { description: 'The day has not come yet' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const upgrade = await readJson(request, upgradeContentSchema, maxBodyBytes);
    const outcome = await attestUpgrade(system, scope, upgrade, principal.person);
    if (outcome.ok) return json(200, upgradeView(outcome.value));
    if (outcome.code === 'changed-too-often') return problems.changedTooOften();
    return problem(422, 'in-the-future', 'Datoen for oppgraderingen har ikke vært ennå');
  },
});
