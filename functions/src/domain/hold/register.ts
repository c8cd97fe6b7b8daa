/** Whether the register of services covers the country of the incident's date, each municipality once. */
import type { Incident } from '../incident/incident.ts';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '../municipality/reference.ts';
import type { Municipality } from '../municipality/reference.ts';
import type { Service } from '../service/service.ts';
import { holdCondition } from './condition.ts';
import type { HoldCondition } from './condition.ts';

/** Oslo's districts by the city's own numbering; of other cities' it is not known how many there are. */
const districtsOf: Readonly<Record<string, number>> = { '0301': 15 };

/** The register is that of the incident's date, so the list is that of its last day. */
export function municipalitiesOn({ to }: Pick<Incident, 'to'>): readonly Municipality[] {
  return to < '2024-01-01' ? municipalitiesFrom2020 : municipalitiesFrom2024;
}

export function registerConditions({ to, services }: Pick<Incident, 'to' | 'services'>): HoldCondition[] {
  const serving = new Map<string, Service[]>();
  for (const service of services) {
    for (const number of service.municipalities) {
      serving.set(number, [...(serving.get(number) ?? []), service]);
    }
  }
  return municipalitiesOn({ to }).flatMap(({ number }) => {
    const code = faultOf(number, serving.get(number) ?? []);
    return code === null ? [] : [holdCondition(code, { municipalities: [number] })];
  });
}

function faultOf(
  number: string,
  services: readonly Service[],
): 'not-in-register' | 'served-twice' | 'districts-missing' | null {
  if (services.length === 0) return 'not-in-register';
  const districts = services.flatMap((service) => service.districts ?? []);
  const areWhole = services.filter((service) => service.districts === undefined).length;
  if (areWhole > 1 || (areWhole === 1 && districts.length > 0)) return 'served-twice';
  if (areWhole === 1) return null;
  const distinct = new Set(districts);
  if (distinct.size < districts.length) return 'served-twice';
  return distinct.size === districtsOf[number] ? null : 'districts-missing';
}
