/** Which service has which case system: 242 municipalities on Visma Familia, as the vendor counted in June 2023. */
import { osloNumber } from './districts.ts';
import type { Random } from './random.ts';
import type { SampleService, ServiceWithoutSystem } from './services.ts';

export type CaseSystem =
  'Visma Familia' | 'Visma Flyt Barnevern' | 'Netcompany Modulus Barn' | 'Acos Barnevern' | 'Manuelt mottak';

export const familiaMunicipalityCount = 242;

/** On Familia in the sample whatever the seed, since losses are staged there: Oslo's districts and Bergen. */
const alwaysFamilia = [osloNumber, '4601'];

/** How the rest is shared out. The shares are invented. */
const otherSystems: readonly CaseSystem[] = [
  'Visma Flyt Barnevern',
  'Netcompany Modulus Barn',
  'Visma Flyt Barnevern',
  'Acos Barnevern',
  'Manuelt mottak',
];

export function assignCaseSystems(
  services: readonly ServiceWithoutSystem[],
  random: Random,
): readonly SampleService[] {
  const familia = new Set(services.filter(isAlwaysFamilia).map(({ id }) => id));
  let municipalityCount = alwaysFamilia.length;
  for (const service of random.shuffled(services)) {
    if (familia.has(service.id)) continue;
    if (municipalityCount + service.municipalities.length > familiaMunicipalityCount) continue;
    familia.add(service.id);
    municipalityCount += service.municipalities.length;
  }
  if (municipalityCount !== familiaMunicipalityCount) throw new Error('no choice of services gives 242');
  let others = 0;
  return services.map((service) => ({
    ...service,
    caseSystem: familia.has(service.id) ? 'Visma Familia' : otherSystems[others++ % otherSystems.length]!,
  }));
}

function isAlwaysFamilia(service: ServiceWithoutSystem): boolean {
  return alwaysFamilia.includes(service.municipalities[0]!);
}
