import { z } from 'zod';
import type { Deletion } from '#domain/delivery/deletion.ts';
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { rulesView } from '#domain/rules/confirmed-rules.ts';
import { upgradeView } from '#domain/upgrade/upgrade.ts';
import { attestedUpgrade } from '#use-cases/attest-upgrade.ts';
import { confirmedRules } from '#use-cases/confirm-rules.ts';
import { listDeletions } from '#use-cases/deletions.ts';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { surveyStanding } from '#use-cases/read-survey.ts';
import { statusDocument } from './delivery-status.ts';
import { endpoint, json } from './endpoint.ts';
import { reconciliationDocument } from './reconciliation-document.ts';
import { scopeParameter } from './schemas.ts';

export const getScope = endpoint({
  name: 'getScope',
  method: 'GET',
  route: 'scopes/{scope}',
  summary: "A scope's current result, its own deliveries, the confirmed rules and the attested upgrade",
  parameters: z.object({ scope: scopeParameter }),
  actions: ['read-result'],
  actionOf: ({ scope }) => ({ action: 'read-result', scope }),
  responses: {
    200: {
      description: 'The scope; `current` is null until both sides have been delivered',
      schema: scopeViewSchema,
    },
  },
  async handle({ system, parameters: { scope } }) {
    const current = await currentReconciliation(system, scope);
    const deliveries = await listDeliveries(system, scope);
    const deletions = new Map<string, Deletion>();
    for await (const deletion of listDeletions(system, scope)) deletions.set(deletion.delivery, deletion);
    const rules = await confirmedRules(system, scope);
    const upgrade = await attestedUpgrade(system, scope);
    const view: ScopeView = {
      scope,
      current: current && reconciliationDocument(current),
      deliveries: deliveries.map((delivery) => {
        const isIn = current?.deliveries.includes(delivery.id) === true;
        const deletion = deletions.get(delivery.id) ?? null;
        return statusDocument({ delivery, reconciliation: isIn ? current.id : null, deletion });
      }),
      rules: rules && rulesView(rules),
      upgrade: upgrade && upgradeView(upgrade),
      survey: await surveyStanding(system, scope),
    };
    return json(200, view);
  },
});
