import { dryRunViewSchema } from '#domain/delivery/dry-run-view.ts';
import { dryRun } from '#use-cases/dry-run.ts';
import { bodyOf } from './body.ts';
import { channelsOf, declaredParameters, isPeriod, noPeriod } from './declared.ts';
import { endpoint, json } from './endpoint.ts';
import { logRefused, logTooLarge, saysTooLarge } from './log-problems.ts';
import { scopeParameter } from './schemas.ts';

export const postDryRun = endpoint({
  name: 'postDryRun',
  method: 'POST',
  route: 'scopes/{scope}/dry-runs',
  summary:
    'What delivering this register log would come to, beside the portal log that there is; stores nothing',
  parameters: declaredParameters.extend({ scope: scopeParameter }).refine(isPeriod, noPeriod),
  body: 'log',
  actions: ['dry-run'],
  actionOf: ({ scope }) => ({ action: 'dry-run', scope }),
  responses: {
    200: { description: 'Counts, windows, curve and warnings', schema: dryRunViewSchema },
    413: { description: 'Larger than 64 MiB' },
    422: { description: 'It would be refused whole, with every fault by row and column' },
  },
  async handle({ system, parameters: { scope, from, to, maxDelay, clockSkew, channel }, request }) {
    if (saysTooLarge(request)) return logTooLarge();
    const outcome = await dryRun(
      system,
      { side: 'register', scope, fromMs: from, toMs: to, maxDelay, clockSkew, channels: channelsOf(channel) },
      bodyOf(request),
    );
    if (outcome.ok) return json(200, outcome.view);
    return outcome.code === 'file-too-large' ? logTooLarge() : logRefused(outcome.faults);
  },
});
