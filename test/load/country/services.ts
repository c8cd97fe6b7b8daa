/**
 * Who delivers under load: 356 scopes, as many as the country had municipalities, made of the product's own table. Most
 * are a municipality, some are joint services of neighbours, and Oslo is its fifteen districts.
 */
import type { Incident } from '#domain/incident/incident.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey, Service } from '#domain/service/service.ts';
import { organisationNumberFor } from '#local/issuer/people.ts';
import type { OrganisationOf } from '#local/issuer/users.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { osloDistricts, osloNumber } from '#local/sample/districts.ts';
import { groupNeighbours, populationOf } from '#local/sample/grouping.ts';
import { randomFor } from '#local/sample/random.ts';

export const allScopes = 356;

export interface LoadService {
  readonly scope: ScopeKey;
  readonly service: Service;
  /** Its place among all; decides what its register looks like. */
  readonly index: number;
  readonly population: number;
  /** As the issuer knows its leader. */
  readonly leader: string;
}

/** @param count how many of the 356, from joint services over single municipalities to districts */
export function loadServices(count: number, seed: number): LoadService[] {
  const groups = groupNeighbours(allScopes - osloDistricts.length, randomFor(seed, 'load services'));
  const places = [
    ...groups.map((group) => ({
      municipalities: group.map(({ number }) => number).sort(),
      population: populationOf(group),
    })),
    ...osloDistricts.map(({ number, thousands }) => ({
      municipalities: [osloNumber],
      districts: [number],
      population: thousands * 1000,
    })),
  ];
  const joinedFirst = places.toSorted((a, b) => b.municipalities.length - a.municipalities.length);
  const step = (joinedFirst.length - 1) / Math.max(count - 1, 1);
  const chosen = Array.from({ length: count }, (_, i) => joinedFirst[Math.round(i * step)]!);
  return chosen.map(({ population, ...place }, index) => {
    const service: Service = {
      ...place,
      organisation: organisationNumberFor(index),
      name: `Tjeneste ${index + 1}`,
      caseSystem: 'Visma Familia',
      contact: { name: `Tjeneste ${index + 1}`, telephone: '' },
    };
    return {
      scope: scopeKeyOf(service),
      service,
      index,
      population,
      leader: `leder-${unitsOf(service)[0]}-1`,
    };
  });
}

function unitsOf({ municipalities, districts }: Service): string[] {
  return municipalities.flatMap((number) => districts?.map((one) => `${number}-${one}`) ?? [number]);
}

export function incidentOf(services: readonly LoadService[]): Incident {
  return { ...sampleIncident(), services: services.map(({ service }) => service) };
}

/** Which organisation's token a user of the issuer gets. */
export function organisationsOf(services: readonly LoadService[]): OrganisationOf {
  const byUnit = new Map<string, string>();
  for (const { service } of services) {
    for (const unit of unitsOf(service)) byUnit.set(unit, service.organisation);
  }
  return (unit) => byUnit.get(unit) ?? null;
}
