/** A country in which nothing keeps deletion back, in a started system: all of it through the API, as people would. */
import { organisationNumberFor } from '#local/issuer/people.ts';
import { sampleServices } from '#local/sample/services.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { Service } from '#domain/service/service.ts';
import { completeAnswers } from '#domain/survey/testing/answers.ts';
import { addDays } from '#domain/time/norwegian-date.ts';
import type { RunningSystem } from '../../support/running-system.ts';
import { ask } from './portal.ts';

/** They have the incident's case system; all others have another. */
const affected = ['4601', '1103'];
const otherSystem = 'Manuelt mottak';
/** So many that an id of a document has room for a scope's key. */
const municipalitiesOfOther = 40;
/** With a message each day, so that the upgrade of June can be seen to hold. */
const [firstDay, lastDay] = ['2023-08-01', '2023-09-11'];
/** Tuesday 12 September 2023, 10:00 in Norway. */
export const settledMs = Date.parse('2023-09-12T10:00:00+02:00');

/** The sample's incident with as few services as can serve all municipalities, each once. */
export function fewServices(incident: Incident): Incident {
  const numbers = municipalitiesFrom2020.map(({ number }) => number);
  const others = numbers.filter((number) => !affected.includes(number));
  const services = affected.map((number) => serviceOf([number], incident.caseSystem));
  // The city's district services have organisations of their own: it stands within a group, and never leads one.
  const inOrder = others.toSorted((a, b) => Number(b) - Number(a));
  for (let start = 0; start < inOrder.length; start += municipalitiesOfOther) {
    services.push(serviceOf(inOrder.slice(start, start + municipalitiesOfOther), otherSystem));
  }
  return { ...incident, services };
}

/** Of the organisation that serves the first in the sample, so that its leader can log in. */
function serviceOf(municipalities: string[], caseSystem: string): Service {
  const [first = ''] = municipalities;
  const own = sampleServices().find((one) => one.municipalities.includes(first))!;
  const name = `Barneverntjenesten ${first}`;
  const organisation = organisationNumberFor(own.organisationIndex);
  return { organisation, name, municipalities, caseSystem, contact: { name, telephone: '' } };
}

export async function settle(system: RunningSystem, { services, caseSystem }: Incident): Promise<void> {
  for (const service of services) {
    const [first = ''] = service.municipalities;
    const leader = `leder-${first}-1`;
    const path = `scopes/${scopeKeyOf(service)}`;
    const isAffected = service.caseSystem === caseSystem;
    if (isAffected) await deliverAndAttest(system, leader, first, path);
    const answer = { basedOn: 0, questionsVersion: 1, answers: answersOf(isAffected) };
    await ask(system, leader, 'POST', `${path}/survey/answers`, JSON.stringify(answer));
  }
}

async function deliverAndAttest(
  system: RunningSystem,
  leader: string,
  scope: string,
  path: string,
): Promise<void> {
  const portal = ['innsendt;kommunenummer;id'];
  const register = ['mottatt;id'];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const id = `melding-${scope}-${day}`;
    portal.push(`${day}T10:00:00;${scope};${id}`);
    register.push(`${day}T10:02:00;${id}`);
  }
  const period = `scope=${scope}&from=${firstDay}&to=${lastDay}`;
  await ask(system, 'ks-1', 'POST', `deliveries?side=portal&${period}`, `${portal.join('\n')}\n`);
  const own = `deliveries?side=register&${period}&maxDelay=PT1H`;
  await ask(system, leader, 'POST', own, `${register.join('\n')}\n`);
  const rules = { maxDelay: 'PT1H', clockSkew: 'PT5M' };
  await ask(system, leader, 'PUT', `${path}/rules`, JSON.stringify(rules));
  const upgrade = { version: '3.23.2', installedOn: '2023-06-07' };
  await ask(system, leader, 'PUT', `${path}/upgrade`, JSON.stringify(upgrade));
}

const choice = (id: string) => ({ kind: 'choice' as const, choice: id });

function answersOf(isAffected: boolean) {
  const others = { 'case-system': choice('manual'), 'upgrade-installed': choice('not-relevant') };
  return { ...completeAnswers, 'fault-found': choice('no'), ...(isAffected ? {} : others) };
}
