/** From two uploads to the public snapshot: what people do, each insisting until there is an answer. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Incident } from '#domain/incident/incident.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import type { Backend } from '../../support/backend.ts';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface Step {
  readonly name: string;
  run(backend: Backend): Promise<Answer>;
  /** What must be so before the next step can be taken. */
  settled?(backend: Backend): Promise<boolean>;
}

const scope = '1103';
const [leader, colleague] = [`leder-${scope}-1`, `leder-${scope}-2`];
const period = 'from=2023-03-01&to=2023-03-31';
const days = Array.from({ length: 20 }, (_, i) => `2023-03-${String(i + 5).padStart(2, '0')}`);
const portal = ['innsendt;bekymringsmeldingId', ...days.map((day, i) => `${day}T12:00:00;m-${i}`)].join('\n');
const register = ['mottatt', ...days.filter((_, i) => i !== 7).map((day) => `${day} 12:10`)].join('\n');

export async function ask(
  backend: Backend,
  user: string,
  method: string,
  path: string,
  body?: string,
): Promise<Answer> {
  const headers = { authorization: `Bearer ${await backend.tokenOf(user)}` };
  const init = { method, headers, ...(body !== undefined && { body }) };
  const response = await fetch(`${backend.api()}/${path}`, init);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** @returns the current result of the scope, or null */
async function current(backend: Backend): Promise<Record<string, unknown> | null> {
  const { body } = await ask(backend, leader, 'GET', `scopes/${scope}`);
  return (body['current'] ?? null) as Record<string, unknown> | null;
}

async function noticeId(backend: Backend): Promise<string> {
  const { body } = await ask(backend, leader, 'GET', `scopes/${scope}/notices`);
  const [notice] = body['notices'] as { id: string }[];
  return notice?.id ?? 'none';
}

const upload = (user: string, side: string, more: string, file: string) => (backend: Backend) =>
  ask(backend, user, 'POST', `deliveries?side=${side}&scope=${scope}&${period}${more}`, file);

/** A county, a district and a city: every further service is one more of what is done for each. */
function someServices(): Incident {
  const incident = sampleIncident();
  const isOfThem = (key: string): boolean => /^(?:11|0301-05|5001)/.test(key);
  return { ...incident, services: incident.services.filter((service) => isOfThem(scopeKeyOf(service))) };
}

export const steps: readonly Step[] = [
  {
    name: 'Bufdir keeps the incident',
    run: (backend) =>
      ask(backend, 'bufdir-1', 'PUT', 'incidents/familia-2023', JSON.stringify(someServices())),
  },
  { name: 'KS delivers the portal log', run: upload('ks-1', 'portal', '', portal) },
  {
    name: 'the service delivers its register',
    run: upload(leader, 'register', '&maxDelay=PT1H', register),
    settled: async (backend) => (await current(backend)) !== null,
  },
  {
    name: 'a person confirms the delay',
    run: (backend) =>
      ask(
        backend,
        leader,
        'PUT',
        `scopes/${scope}/rules`,
        JSON.stringify({ maxDelay: 'PT1H', clockSkew: 'PT5M' }),
      ),
    settled: async (backend) => (await current(backend))?.['rulesConfirmed'] === true,
  },
  {
    name: 'one drafts the notice',
    run: (backend) => ask(backend, leader, 'POST', `scopes/${scope}/notices`, '{}'),
  },
  {
    name: 'another approves it',
    run: async (backend) =>
      ask(backend, colleague, 'POST', `scopes/${scope}/notices/${await noticeId(backend)}/approve`),
  },
];

const longestWaitMs = 90_000;
const pauseMs = 100;

/** @throws where it is not so within a minute and a half */
export async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const endMs = performance.now() + longestWaitMs;
  while (performance.now() < endMs) {
    const seen = await look().catch(() => null);
    if (seen !== null) return seen;
    await wait(pauseMs);
  }
  throw new Error(`not within ninety seconds: ${what}`);
}

/** Takes the step as a person does: again and again until it is answered well, and what follows from it is there. */
export async function take(backend: Backend, step: Step): Promise<Answer> {
  const answer = await until(step.name, async () => {
    const given = await step.run(backend);
    return given.status < 300 ? given : null;
  });
  const { settled } = step;
  if (settled) await until(`what follows: ${step.name}`, async () => (await settled(backend)) || null);
  return answer;
}
