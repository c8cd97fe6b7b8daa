/** The incident and its dated register of services, kept by Bufdir. */
import { incidentSchema } from '#domain/incident/incident.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { putDocument } from './documents.ts';
import { keys } from './keys.ts';
import { remembering } from './remembering.ts';
import type { System } from './system.ts';

export async function keepIncident(system: System, incident: Incident): Promise<void> {
  await putDocument(system.documents, keys.incident(system.incidentId), incident);
  // The site lists the incident's municipalities: it must be built anew.
  await system.queue.send('publish', {});
}

/** Every request begins with it, to know who asks; it is some 60 kB for the country, and changes seldom. */
const readRegister = remembering(incidentSchema);

/** As it stands now: the store is asked each time. */
export async function findIncident(system: System): Promise<Incident | null> {
  const held = await readRegister(system.documents, keys.incident(system.incidentId));
  return held?.value ?? null;
}

export async function readIncident(system: System): Promise<Incident> {
  const incident = await findIncident(system);
  if (!incident) throw new Error('the incident has not been set up yet');
  return incident;
}

/** The scopes of the services that an organisation runs. */
export async function scopesOfOrganisation(system: System, organisation: string): Promise<ScopeKey[]> {
  const incident = await findIncident(system);
  const own = incident?.services.filter((service) => service.organisation === organisation) ?? [];
  return own.map(scopeKeyOf);
}
