/** From who asks and the register of services to what the portal begins with. */
import type { Incident } from '../incident/incident.ts';
import { municipalityName } from '../municipality/names.ts';
import { scopeKeyOf } from '../service/service.ts';
import type { Service } from '../service/service.ts';
import type { Me, ServiceOfMe } from './me.ts';
import type { Principal } from './role.ts';

/** @param incident null while none has been set up */
export function describeMe(principal: Principal, incident: Incident | null): Me {
  const { role, organisation, ownScopes } = principal;
  const own = incident?.services.filter((service) => ownScopes.includes(scopeKeyOf(service))) ?? [];
  return {
    role,
    ...(organisation !== undefined && { organisation }),
    services: own.map(serviceOfMe),
    incident: incident && incidentOfMe(incident),
  };
}

function incidentOfMe({ services: _services, ...incident }: Incident): Me['incident'] {
  return incident;
}

function serviceOfMe(service: Service): ServiceOfMe {
  const { name, municipalities, districts, caseSystem } = service;
  return {
    scope: scopeKeyOf(service),
    name,
    municipalities: municipalities.map((number) => ({ number, name: municipalityName(number) })),
    ...(districts && { districts }),
    caseSystem,
  };
}
