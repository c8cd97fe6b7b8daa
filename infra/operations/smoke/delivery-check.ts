/** One small made-up register log, delivered by the program of a test organisation, until it is taken in. */
import { setTimeout as wait } from 'node:timers/promises';
import { dayMs } from '#domain/time/norwegian-time.ts';
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import type { ClientSettings } from '../deliver/settings.ts';
import { fetchToken } from '../deliver/token.ts';
import { ask, insist, Wrong } from './check.ts';
import type { Check } from './check.ts';

const longestMs = 120_000;
const pollMs = 1000;

/** @param scope where the incident has a service of the test organisation, and nobody else's logs */
export function delivers(client: ClientSettings, scope: string): Check {
  return {
    name: 'a log that is delivered is taken in',
    async look({ api, nowMs }) {
      const granted = await fetchToken(client);
      if (!granted.ok) throw new Wrong(`no token: ${String(granted.answer.status)}`);
      const headers = { authorization: `Bearer ${granted.token}` };
      const day = new Date(nowMs - dayMs).toISOString().slice(0, 10);
      const declared = new URLSearchParams({ side: 'register', scope, from: day, to: day, maxDelay: 'PT4H' });
      const answer = await ask(`${api}/deliveries?${declared.toString()}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'text/csv' },
        body: `mottatt;bekymringsmeldingId\n${day} 12:00;smoke-${day}\n`,
      });
      insist(answer.status === 202, `the delivery: ${String(answer.status)}`);
      const origin = new URL(api).origin;
      const { status } = deliveryStatusSchema.parse(await answer.json());
      return untilTakenIn(`${origin}${status}`, headers);
    },
  };
}

async function untilTakenIn(address: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const startedMs = performance.now();
  while (performance.now() - startedMs < longestMs) {
    const { state } = deliveryStatusSchema.parse(await (await ask(address, { headers })).json());
    insist(state !== 'refused', 'it was refused');
    if (state === 'accepted' || state === 'reconciled') {
      return `${state} after ${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
    }
    await wait(pollMs);
  }
  throw new Wrong(`it was stored, and not taken in within ${String(longestMs / 1000)} s`);
}
