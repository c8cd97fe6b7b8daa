import { z } from 'zod';
import { serviceRowSchema } from '#domain/overview/overview.ts';
import { readOverview } from '#use-cases/read-overview.ts';
import { endpoint, json } from './endpoint.ts';

const upgradeStandingSchema = z.object({
  asOf: z.iso.datetime(),
  services: z.array(
    serviceRowSchema.pick({
      scope: true,
      name: true,
      municipalities: true,
      districts: true,
      caseSystem: true,
      isAffected: true,
      upgrade: true,
    }),
  ),
});

export const getUpgradeStanding = endpoint({
  name: 'getUpgradeStanding',
  method: 'GET',
  route: 'overview/upgrades',
  summary: 'Which services have upgraded, and of which the logs verify it: no counts of messages',
  parameters: z.object({}),
  actions: ['read-upgrade-standing'],
  actionOf: () => ({ action: 'read-upgrade-standing' }),
  responses: { 200: { description: 'By scope', schema: upgradeStandingSchema } },
  async handle({ system }) {
    // Only what the schema names leaves this place.
    return json(200, upgradeStandingSchema.parse(await readOverview(system)));
  },
});
