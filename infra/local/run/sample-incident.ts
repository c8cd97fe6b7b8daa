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
    // So long that upgrades can be verified and days controlled in the sample, whatever the date is.
    followUpTo: '2039-12-31',
    // Made up, as all of the sample: which version of the real system is the fixed one is not known here.
    fixedVersion: '3.23.2',
    referenceNumberConfirmedOn: '2023-06-09',
    surveyDeadline: '2023-06-15T10:00:00Z',
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
