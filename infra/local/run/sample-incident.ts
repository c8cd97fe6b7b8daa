import { sampleServices } from '../sample/services.ts';
import { organisationNumberFor } from '../issuer/people.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { incidentId } from './app-settings.ts';

/** The incident of the sample: the period in which the case system lost messages, and every service of the country. */
export function sampleIncident(): Incident {
  return {
    id: incidentId,
    caseSystem: 'Visma Familia',
    from: '2020-09-01',
    to: '2023-05-31',
    sample: true,
    services: sampleServices().map((service) => ({
      organisation: organisationNumberFor(service.organisationIndex),
      name: service.name,
      municipalities: [...service.municipalities],
      ...(service.districts === undefined ? {} : { districts: [...service.districts] }),
      caseSystem: service.caseSystem,
      contact: { name: service.name, telephone: '' },
    })),
  };
}
