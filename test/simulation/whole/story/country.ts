/** The two countries in little in which the stories play: one that asks after messages, one that may release a hold. */
import { country as template } from '#domain/hold/testing.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { Service } from '#domain/service/service.ts';
import { addDays } from '#domain/time/norwegian-date.ts';

export interface Place {
  readonly scope: string;
  readonly municipalities: readonly string[];
}

export interface Country {
  readonly name: 'two services' | 'whole country';
  readonly incident: Incident;
  /** Those whose logs are compared. */
  readonly places: readonly Place[];
  /** Norwegian days of which logs speak, in order. */
  readonly days: readonly string[];
  readonly installedOn: string;
  readonly startMs: number;
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}

const service = (organisation: string, municipalities: string[]): Service => ({
  organisation,
  name: `Tjeneste ${municipalities.join(' ')}`,
  municipalities,
  caseSystem: 'Visma Familia',
  contact: { name: 'Barnevernstjenesten', telephone: '00 00 00 00' },
});

export const twoServices: Country = {
  name: 'two services',
  incident: {
    id: 'simulated',
    caseSystem: 'Visma Familia',
    fixedVersion: '3.23.2',
    from: '2023-03-01',
    to: '2023-03-31',
    surveyDeadline: '2023-06-15T10:00:00Z',
    sample: true,
    services: [service('310000003', ['4601']), service('310000011', ['1804', '1811'])],
  },
  places: [
    { scope: '4601', municipalities: ['4601'] },
    { scope: '1804+1811', municipalities: ['1804', '1811'] },
  ],
  days: daysFrom('2023-03-06', 6),
  installedOn: '2023-03-07',
  // After all days that answers to the survey tell of.
  startMs: Date.parse('2023-06-12T09:00:00+02:00'),
};

/** So many that an id of a document has room for a scope's key, also of an alarm. */
const municipalitiesOfOther = 40;

function servicesOfAll(): Service[] {
  const [first, second, rest] = template.services;
  if (!first || !second || !rest) throw new Error('the country has three services');
  const others: Service[] = [];
  for (let start = 0; start < rest.municipalities.length; start += municipalitiesOfOther) {
    const municipalities = rest.municipalities.slice(start, start + municipalitiesOfOther);
    others.push({ ...rest, organisation: String(310_000_100 + start), municipalities });
  }
  return [first, second, ...others];
}

/** Every municipality has a service, so that nothing need keep deletion back. */
export const wholeCountry: Country = {
  name: 'whole country',
  incident: {
    ...template,
    id: 'simulated',
    from: '2023-08-01',
    to: '2023-08-31',
    followUpTo: '2023-10-31',
    services: servicesOfAll(),
  },
  places: [
    { scope: '4601', municipalities: ['4601'] },
    { scope: '1103', municipalities: ['1103'] },
  ],
  days: daysFrom('2023-09-01', 10),
  // As the answers to the survey have it.
  installedOn: '2023-06-07',
  startMs: Date.parse('2023-09-11T08:30:00+02:00'),
};

/** Services that have nothing to compare and only answer. */
export function otherScopes({ incident, places }: Country): string[] {
  return incident.services.map(scopeKeyOf).filter((scope) => !places.some((place) => place.scope === scope));
}
