/** From checked claims to who asks: the right tells the role, our own register tells the scopes. */
import type { z } from 'zod';
import type { Principal, Role } from '#domain/access/role.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { ansattportenClaims, maskinportenClaims } from './claims.ts';
import { machineScopes, rights } from './rights.ts';

export interface Organisations {
  readonly operator: string;
  readonly bufdir: string;
  scopesOf(organisation: string): Promise<ScopeKey[]>;
}

/** @param person a keyed hash of the token's person */
export async function principalOfPerson(
  claims: z.output<typeof ansattportenClaims>,
  person: string,
  organisations: Organisations,
): Promise<Principal> {
  const [detail] = claims.authorization_details;
  const organisation = detail!.authorized_parties[0]!.orgno;
  return principalOf(
    roleOfRight(detail!.resource, organisation, organisations),
    organisation,
    organisations,
    person,
  );
}

export async function principalOfMachine(
  claims: z.output<typeof maskinportenClaims>,
  organisations: Organisations,
): Promise<Principal> {
  // A supplier acts under a delegation: a role of its own, which may not yet do anything.
  if (claims.supplier !== undefined) return { role: 'vendor', organisation: claims.supplier, ownScopes: [] };
  const granted = claims.scope.split(' ');
  const isOperator = granted.includes(machineScopes.portalLog) && claims.consumer === organisations.operator;
  const isService = granted.includes(machineScopes.registerLog);
  const role = isOperator ? 'portal-operator' : isService ? 'municipality' : 'resident';
  return principalOf(role, claims.consumer, organisations);
}

async function principalOf(
  role: Role,
  organisation: string,
  organisations: Organisations,
  person?: string,
): Promise<Principal> {
  const ownScopes = role === 'municipality' ? await organisations.scopesOf(organisation) : [];
  return { role, organisation, ownScopes, ...(person !== undefined && { person }) };
}

/** A right counts only in the organisation that it belongs to. */
function roleOfRight(right: string, organisation: string, { operator, bufdir }: Organisations): Role {
  switch (right) {
    case rights.leader:
    case rights.caseWorker:
      return 'municipality';
    case rights.portalOperator:
      return organisation === operator ? 'portal-operator' : 'resident';
    case rights.bufdir:
      return organisation === bufdir ? 'bufdir' : 'resident';
    case rights.statsforvalter:
      return 'statsforvalter';
    default:
      return 'resident';
  }
}
