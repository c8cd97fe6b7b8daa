import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { startSystem } from '../support/running-system.ts';
import type { RunningSystem } from '../support/running-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-kill-'));
let system: RunningSystem | null = null;
afterAll(async () => {
  await system?.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function ask(user: string, method: string, path: string, body?: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${await system!.tokenOf(user)}` };
  const response = await fetch(`${system!.api}/${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/**
 * Begins the action, kills everything after so many milliseconds, starts it again and insists until it is answered:
 * whoever had an answer before the kill must find that it holds, and whoever had none tries again.
 */
async function killedDuring(afterMs: number, action: () => Promise<Answer>): Promise<Answer> {
  const first = action().catch(() => null);
  await wait(afterMs);
  await system!.kill();
  await first;
  system = await startSystem(join(folder, 'data'));
  for (let attempt = 0; attempt < 60; attempt++) {
    const answer = await action().catch(() => null);
    if (answer && answer.status < 300) return answer;
    await wait(1000);
  }
  throw new Error('no answer after a minute');
}

async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  for (let attempt = 0; attempt < 90; attempt++) {
    const seen = await look();
    if (seen !== null) return seen;
    await wait(1000);
  }
  throw new Error(`not within ninety seconds: ${what}`);
}

const period = 'from=2023-03-01&to=2023-03-31';
const days = Array.from({ length: 20 }, (_, i) => `2023-03-${String(i + 5).padStart(2, '0')}`);
const portal = ['innsendt;bekymringsmeldingId', ...days.map((day, i) => `${day}T12:00:00;m-${i}`)].join('\n');
const register = ['mottatt', ...days.filter((_, i) => i !== 7).map((day) => `${day} 12:10`)].join('\n');

describe('killing everything at any moment and starting it again', () => {
  it('loses nothing, from two uploads to the public page', { timeout: 600_000 }, async () => {
    system = await startSystem(join(folder, 'data'));
    const incident = JSON.stringify(sampleIncident());
    await killedDuring(30, () => ask('bufdir-1', 'PUT', 'incidents/familia-2023', incident));
    await killedDuring(60, () => ask('ks-1', 'POST', `deliveries?side=portal&scope=1103&${period}`, portal));
    const upload = () =>
      ask('leder-1103-1', 'POST', `deliveries?side=register&scope=1103&${period}&maxDelay=PT1H`, register);
    const delivery = await killedDuring(150, upload);

    const reconciled = await until('the result', async () => {
      const { body } = await ask('leder-1103-1', 'GET', 'scopes/1103');
      return body['current'] as { summary: { counts: object } } | null;
    });
    expect(reconciled.summary.counts).toMatchObject({
      sent: 20,
      explained: 19,
      missing: 1,
      missingAtLeast: 1,
    });
    // The same bytes again are the same delivery, with the answer that it has by now.
    expect((await upload()).body['id']).toBe(delivery.body['id']);

    // Declared is not confirmed: a person answers for the delay before anything is drafted, and a kill forgets it not.
    const rules = JSON.stringify({ maxDelay: 'PT1H', clockSkew: 'PT5M' });
    await killedDuring(50, () => ask('leder-1103-1', 'PUT', 'scopes/1103/rules', rules));
    await until('the result under the confirmed delay', async () => {
      const { body } = await ask('leder-1103-1', 'GET', 'scopes/1103');
      return (body['current'] as { rulesConfirmed: boolean }).rulesConfirmed || null;
    });

    const draft = await killedDuring(40, () => ask('leder-1103-1', 'POST', 'scopes/1103/notices', '{}'));
    const id = String(draft.body['id']);
    await killedDuring(90, () => ask('leder-1103-2', 'POST', `scopes/1103/notices/${id}/approve`));
    const page = await until('the public page', async () => {
      const text = await (await fetch(`${system!.site}/nb/kommune/1103/`)).text();
      return text.includes('data-state="messages-missing"') ? text : null;
    });
    expect(page).toContain('6. mars 2023');
    // But for the message that was not found nothing needs a person.
    const { body } = await ask('ks-1', 'GET', 'alarms');
    const kinds = (body['alarms'] as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'missing-message')).toEqual([]);
  });
});
