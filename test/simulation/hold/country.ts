/** A country in little, in which nothing keeps deletion back: two services with the affected case system. */
import type { Declaration } from '#domain/delivery/delivery.ts';
import { country as template } from '#domain/hold/testing.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { Service } from '#domain/service/service.ts';
import { completeAnswers } from '#domain/survey/testing/answers.ts';
import { addDays } from '#domain/time/norwegian-date.ts';
import { spanOfDay } from '#domain/time/day-span.ts';
import { sendSurveyAnswer } from '#use-cases/answer-survey.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { csv, pieces } from '../script.ts';
import type { World } from '../world.ts';

export const scopes = ['4601', '1103'] as const;
export type Scope = (typeof scopes)[number];

/** So many that an id of a document has room for a scope's key. */
const municipalitiesOfOther = 46;

export const incident: Incident = { ...template, id: 'simulated', services: services() };

function services(): Service[] {
  const [first, second, rest] = template.services as [Service, Service, Service];
  const others: Service[] = [];
  for (let start = 0; start < rest.municipalities.length; start += municipalitiesOfOther) {
    const municipalities = rest.municipalities.slice(start, start + municipalitiesOfOther);
    others.push({ ...rest, organisation: String(310_000_100 + start), municipalities });
  }
  return [first, second, ...others];
}

const choice = (id: string) => ({ kind: 'choice' as const, choice: id });
/** Agrees with the logs of this country: the fault was not found. */
const agreeing = { ...completeAnswers, 'fault-found': choice('no') };

/** @param basedOn how many times the service has answered */
export function answer(world: World, scope: string, basedOn: number, change: object = {}) {
  const affected = scopes.some((one) => one === scope);
  const own = affected
    ? {}
    : { 'case-system': choice('manual'), 'upgrade-installed': choice('not-relevant') };
  const answers = { ...agreeing, ...own, ...change };
  return sendSurveyAnswer(world.system, scope, { basedOn, questionsVersion: 1, answers }, 'person-a');
}

interface LogDays {
  readonly scope: Scope;
  readonly from: string;
  readonly to: string;
  /** Days whose message was never registered. */
  readonly lost?: readonly string[];
  /** What the portal says of its own sending. */
  readonly portalState?: string;
}

export const idOf = (scope: Scope, day: string): string => `melding-${scope}-${day}`;

/** Both logs of one scope, a message a day: acknowledged when it returns. */
export async function deliver(world: World, days: LogDays): Promise<void> {
  const { scope, from, to, lost = [], portalState = 'LEVERT' } = days;
  const portal = ['innsendt;kommunenummer;bekymringsmeldingId;tilstand;bekreftet'];
  const register = ['mottatt;bekymringsmeldingId'];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    portal.push(`${day}T10:00:00;${scope};${idOf(scope, day)};${portalState};ja`);
    if (!lost.includes(day)) register.push(`${day}T10:02:00;${idOf(scope, day)}`);
  }
  await receive(world, declared('portal', days), portal);
  await receive(world, declared('register', days), register);
}

async function receive(world: World, declaration: Declaration, rows: readonly string[]): Promise<void> {
  const outcome = await world.insist(() => receiveLog(world.system, declaration, pieces(csv(rows))));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

function declared(side: 'portal' | 'register', { scope, from, to }: LogDays): Declaration {
  return {
    side,
    scope,
    fromMs: spanOfDay(from).from,
    toMs: spanOfDay(to).to + 1,
    maxDelay: side === 'register' ? 'PT1H' : 'auto',
    clockSkew: 'PT5M',
    channels: null,
  };
}

export const firstDay = '2023-08-01';
export const lastDay = '2023-09-11';
/** Tuesday 12 September 2023, 10:00 in Norway. */
export const startMs = Date.parse('2023-09-12T10:00:00+02:00');

/** Everything known and verified, at rest; no hold has been started. */
export async function settledCountry(world: World): Promise<void> {
  world.setClock(startMs);
  await keepIncident(world.system, incident);
  for (const scope of scopes) {
    await deliver(world, { scope, from: firstDay, to: lastDay });
    await confirmRules(world.system, scope, { maxDelay: 'PT1H', clockSkew: 'PT5M' }, 'person-a');
    await attestUpgrade(world.system, scope, { version: '3.23.2', installedOn: '2023-06-07' }, 'person-a');
  }
  for (const service of incident.services) {
    const outcome = await answer(world, scopeKeyOf(service), 0);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  }
  await world.settle();
}
