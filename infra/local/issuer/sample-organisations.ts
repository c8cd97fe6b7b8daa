import { sampleServices } from '../sample/services.ts';
import { organisationNumberFor } from './people.ts';
import type { OrganisationOf } from './users.ts';

/** The organisations of the sample country's services, by what they serve: `4601`, or `0301-05` for a district. */
export function sampleOrganisationOf(): OrganisationOf {
  const byUnit = new Map<string, string>();
  for (const { municipalities, districts, organisationIndex } of sampleServices()) {
    for (const municipality of municipalities) {
      const units = districts?.map((district) => `${municipality}-${district}`) ?? [municipality];
      for (const unit of units) byUnit.set(unit, organisationNumberFor(organisationIndex));
    }
  }
  return (unit) => byUnit.get(unit) ?? null;
}
