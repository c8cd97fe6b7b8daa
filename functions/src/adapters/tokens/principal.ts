/** From checked claims to who asks: the right tells the role, our own register tells the scopes. */
import type { z } from 'zod';
import type { Action } from '#domain/access/access-table.ts';
import type { Principal, Role } from '#domain/access/role.ts';
import type { GovernorCode } from '#domain/municipality/governors.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { ansattportenClaims, maskinportenClaims } from './claims.ts';
import { machineScopes, rights } from './rights.ts';

export interface Organisations {
  readonly operator: string;
  readonly bufdir: string;
  /** By organisation number. */
  readonly governors?: Readonly<Record<string, GovernorCode>>;
  scopesOf(organisation: string): Promise<ScopeKey[]>;
}

/** The one organisation that was chosen at login. */
export function organisationOf({ authorization_details }: z.output<typeof ansattportenClaims>): string {
  return authorization_details[0]!.authorized_parties[0]!.orgno;
}

/** @param person a keyed hash of the token's person */
export async function principalOfPerson(
  claims: z.output<typeof ansattportenClaims>,
  person: string,
  organisations: Organisations,
): Promise<Principal> {
  const [detail] = claims.authorization_details;
  const organisation = organisationOf(claims);
  const role = roleOfRight(detail!.resource, organisation, organisations);
  const principal = await principalOf(role, organisation, organisations, person);
  const office = role === 'municipality' ? officeOfRight(detail!.resource) : null;
  return { ...principal, ...(office && { office }) };
}

function officeOfRight(right: string): Principal['office'] | null {
  if (right === rights.leader) return 'leader';
  return right === rights.caseWorker ? 'case-worker' : null;
}

export async function principalOfMachine(
  claims: z.output<typeof maskinportenClaims>,
  organisations: Organisations,
): Promise<Principal> {
  const granted = claims.scope.split(' ');
  if (claims.supplier !== undefined)
    return principalOfSupplier(claims.supplier, claims.consumer, granted, organisations);
  const isOperator = granted.includes(machineScopes.portalLog) && claims.consumer === organisations.operator;
  const isService = granted.includes(machineScopes.registerLog);
  const role = isOperator ? 'portal-operator' : isService ? 'municipality' : 'resident';
  return principalOf(role, claims.consumer, organisations);
}

/**
 * A supplier acts for the one consumer that its token names: Maskinporten signs both only where the consumer has
 * delegated this very scope to it. Any other scope of theirs is no right here.
 */
async function principalOfSupplier(
  supplier: string,
  consumer: string,
  granted: readonly string[],
  { scopesOf }: Organisations,
): Promise<Principal> {
  const delegated = granted.flatMap((scope) => delegatedBy.get(scope) ?? []);
  return {
    role: 'vendor',
    organisation: supplier,
    ownScopes: delegated.length > 0 ? await scopesOf(consumer) : [],
    delegated,
  };
}

/** What each scope that a customer can delegate lets a supplier do. */
const delegatedBy: ReadonlyMap<string, readonly Action[]> = new Map([
  [machineScopes.installedVersion, ['report-installed-version']],
  [machineScopes.registerLog, ['upload-register-log', 'read-delivery']],
]);

async function principalOf(
  role: Role,
  organisation: string,
  organisations: Organisations,
  person?: string,
): Promise<Principal> {
  const ownScopes = role === 'municipality' ? await organisations.scopesOf(organisation) : [];
  const governor = role === 'statsforvalter' ? organisations.governors?.[organisation] : undefined;
  return {
    role,
    organisation,
    ownScopes,
    ...(governor && { governor }),
    ...(person !== undefined && { person }),
  };
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
