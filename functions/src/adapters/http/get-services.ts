import { z } from 'zod';
import { municipalityName } from '#domain/municipality/names.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import { findIncident } from '#use-cases/keep-incident.ts';
import { endpoint, json } from './endpoint.ts';

const serviceSchema = z.object({ scope: z.string(), name: z.string(), municipalities: z.array(z.string()) });

export const getServices = endpoint({
  name: 'getServices',
  method: 'GET',
  route: 'services',
  summary: 'The services of the register, so that one of them can be asked to approve a notice',
  parameters: z.object({}),
  actions: ['decide-when-asked'],
  actionOf: () => ({ action: 'decide-when-asked' }),
  responses: {
    200: {
      description: 'By name; the municipalities by name',
      schema: z.object({ services: z.array(serviceSchema) }),
    },
  },
  async handle({ system }) {
    const services = (await findIncident(system))?.services ?? [];
    const shown = services.map((service) => ({
      scope: scopeKeyOf(service),
      name: service.name,
      municipalities: service.municipalities.map(municipalityName),
    }));
    return json(200, { services: shown.sort((a, b) => a.name.localeCompare(b.name, 'nb')) });
  },
});
