import { z } from 'zod';
import { newFindingSchema } from '#domain/finding/finding.ts';
import { findingViewSchema } from '#domain/finding/findings-view.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 4 * 1024;

export const postFinding = endpoint({
  name: 'postFinding',
  method: 'POST',
  route: 'scopes/{scope}/findings',
  summary: 'Record what became of one message that was not found; a later finding keeps the earlier ones',
  parameters: z.object({ scope: scopeParameter }),
  body: newFindingSchema,
  actions: ['record-finding'],
  actionOf: ({ scope }) => ({ action: 'record-finding', scope }),
  responses: {
    201: { description: 'The finding as it stands; the same again is no change', schema: findingViewSchema },
    409: {
      description: 'The current result does not miss the message, or has no entry left that it can be',
    },
    422: { description: 'The dates cannot be right: `faults` says why' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    const finding = await readJson(request, newFindingSchema, maxBodyBytes);
    const outcome = await recordFinding(system, scope, finding, principal.person);
    if (outcome.ok) return json(201, outcome.finding);
    switch (outcome.code) {
      case 'nothing-to-settle':
        return problem(409, 'nothing-to-settle', 'Meldingen er ikke blant dem som ikke ble funnet');
      case 'no-entry-left':
        return problem(
          409,
          'no-entry-left',
          'Loggene har ingen registrering igjen som kan være denne meldingen',
        );
      case 'changed-too-often':
        return problems.changedTooOften();
      case 'dates-wrong':
        return problem(422, 'dates-wrong', 'Datoene kan ikke stemme', { faults: outcome.faults });
    }
  },
});
