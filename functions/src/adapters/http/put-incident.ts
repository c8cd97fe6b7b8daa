import { z } from 'zod';
import { incidentSchema } from '#domain/incident/incident.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problems } from './problem.ts';

const maxBodyBytes = 1024 * 1024;

export const putIncident = endpoint({
  name: 'putIncident',
  method: 'PUT',
  route: 'incidents/{incident}',
  summary: 'Keep the incident: its period, its case system and the register of services of its date',
  parameters: z.object({ incident: z.string().max(40) }),
  body: incidentSchema,
  actions: ['keep-incident'],
  actionOf: () => ({ action: 'keep-incident' }),
  responses: {
    200: { description: 'Kept', schema: z.object({ id: z.string(), services: z.number().int() }) },
    404: { description: 'This service follows another incident' },
  },
  async handle({ system, parameters: { incident: id }, request }) {
    if (id !== system.incidentId) return problems.notFound();
    const incident = await readJson(request, incidentSchema, maxBodyBytes);
    if (incident.id !== id) return problems.badRequest(['id: not the one in the path']);
    await keepIncident(system, incident);
    return json(200, { id, services: incident.services.length });
  },
});
