import { z } from 'zod';
import { scopeUpgradeSchema } from '#domain/upgrade/scope-upgrade.ts';
import { readUpgrade } from '#use-cases/verify-upgrade.ts';
import { endpoint, json } from './endpoint.ts';
import { scopeParameter } from './schemas.ts';

export const getUpgrade = endpoint({
  name: 'getUpgrade',
  method: 'GET',
  route: 'scopes/{scope}/upgrade',
  summary: 'Whether the upgrade is verified, condition by condition, and what the vendor reports',
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-upgrade'],
  actionOf: ({ scope }) => ({ action: 'read-upgrade', scope }),
  responses: {
    200: { description: 'By the current result, and what is attested now', schema: scopeUpgradeSchema },
  },
  async handle({ system, parameters: { scope } }) {
    return json(200, await readUpgrade(system, scope));
  },
});
