/** The sample's services: cheap to make, without any message. */
import { assignCaseSystems, type CaseSystem } from './case-systems.ts';
import { osloDistricts, osloNumber } from './districts.ts';
import { groupNeighbours, members, populationOf, type Member } from './grouping.ts';
import { randomFor } from './random.ts';

/** The country had 244 services in June 2023 (Bufdir asked each of them). */
export const serviceCount = 244;

/** The seed of the sample that `npm start` shows. */
export const defaultSeed = 2023;

export interface SampleService {
  /** Its scope as an address writes it, e.g. `4601`, `1801+1802` or `0301-05`. */
  readonly id: string;
  readonly name: string;
  readonly caseSystem: CaseSystem;
  readonly municipalities: readonly string[];
  /** District numbers, where it serves a part of its municipality only. */
  readonly districts?: readonly string[];
  /** The n-th organisation of the sample: the local issuer makes an organisation number of it. */
  readonly organisationIndex: number;
  readonly population: number;
}

export type ServiceWithoutSystem = Omit<SampleService, 'caseSystem'>;

const made = new Map<number, readonly SampleService[]>();

/** All services of the sample country, the same for the same seed, by their first municipality's number. */
export function sampleServices(seed: number = defaultSeed): readonly SampleService[] {
  const known = made.get(seed);
  if (known) return known;
  const random = randomFor(seed, 'services');
  const groups = groupNeighbours(serviceCount - osloDistricts.length, random);
  const unordered = [...districtServices(), ...groups.map(serviceOf)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ordered = unordered.map((service, index) => ({ ...service, organisationIndex: index }));
  const services = assignCaseSystems(ordered, random);
  made.set(seed, services);
  return services;
}

function districtServices(): Omit<ServiceWithoutSystem, 'organisationIndex'>[] {
  const oslo = members.find(({ number }) => number === osloNumber)!;
  const thousands = osloDistricts.reduce((sum, district) => sum + district.thousands, 0);
  return osloDistricts.map((district) => ({
    id: `${osloNumber}-${district.number}`,
    name: `Bydel ${district.name} barnevernstjeneste`,
    municipalities: [osloNumber],
    districts: [district.number],
    population: Math.round((oslo.population * district.thousands) / thousands),
  }));
}

function serviceOf(group: Member[]): Omit<ServiceWithoutSystem, 'organisationIndex'> {
  const numbers = group.map(({ number }) => number).sort();
  return {
    id: numbers.join('+'),
    name: nameOf(group),
    municipalities: numbers,
    population: populationOf(group),
  };
}

function nameOf(group: readonly Member[]): string {
  const names = [...group].sort((a, b) => b.population - a.population).map(({ name }) => name);
  if (names.length === 1) return `${names[0]} barnevernstjeneste`;
  return `Felles barnevernstjeneste for ${names.slice(0, -1).join(', ')} og ${names.at(-1)}`;
}
