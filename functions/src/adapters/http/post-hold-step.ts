import { z } from 'zod';
import { holdViewSchema } from '#domain/hold/hold-view.ts';
import { holdStepSchema } from '#domain/hold/steps.ts';
import type { HoldFault } from '#domain/hold/steps.ts';
import { readHold, stepHold } from '#use-cases/hold.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';

const maxBodyBytes = 1024;

const titles: Record<Exclude<HoldFault, 'changed-too-often'>, string> = {
  'no-hold': 'Det er ikke satt noen slettestans',
  'already-held': 'Slettestansen gjelder allerede',
  'changed-meanwhile': 'Slettestansen er endret siden den ble lest',
  'review-in-the-past': 'Dagen for ny vurdering må komme',
  'retention-out-of-order': 'En ny lagringstid må gjelde fra et senere tidspunkt enn den forrige',
  'outside-office-hours': 'Opphevelse kan bare foreslås og bekreftes på virkedager fra 08 til 16',
  'conditions-open': 'Vilkår er åpne: slettestansen kan ikke oppheves',
  'state-changed': 'Tilstanden er en annen enn den som ble lest',
  'already-proposed': 'Opphevelse er allerede foreslått',
  'no-proposal': 'Ingen opphevelse er foreslått',
  'proposal-too-old': 'Forslaget er for gammelt',
  'same-person': 'En annen person må bekrefte',
  'nothing-to-stop': 'Det er ingen opphevelse å stanse',
  'clock-behind': 'Klokka går etter det som alt er lagret',
};

const conflicts: readonly HoldFault[] = [
  'changed-meanwhile',
  'state-changed',
  'already-proposed',
  'no-proposal',
];

export const postHoldStep = endpoint({
  name: 'postHoldStep',
  method: 'POST',
  route: 'incidents/{incident}/hold/steps',
  summary: 'Start the hold, set its review, retention or limit, propose or confirm its release, or stop one',
  parameters: z.object({ incident: z.string().max(40) }),
  body: holdStepSchema,
  actions: ['keep-hold'],
  actionOf: () => ({ action: 'keep-hold' }),
  responses: {
    200: { description: 'Done, and in the ledger; the same again is no change', schema: holdViewSchema },
    404: { description: 'This service follows another incident' },
    409: { description: 'The hold or the state is another than the one that was read: the type tells which' },
    422: { description: 'The step may not be taken now: the type tells why' },
  },
  async handle({ system, principal, parameters: { incident }, request }) {
    if (principal.person === undefined) return problems.notAllowed();
    if (incident !== system.incidentId) return problems.notFound();
    const step = await readJson(request, holdStepSchema, maxBodyBytes);
    const change = await stepHold(system, step, principal.person);
    if (change.ok) return json(200, await readHold(system, principal.person));
    const { code } = change;
    if (code === 'changed-too-often') return problems.changedTooOften();
    return problem(conflicts.includes(code) ? 409 : 422, code, titles[code]);
  },
});
