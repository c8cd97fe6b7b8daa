// Who can log in on one machine, and for which organisation. All of it is made up: the organisation numbers are of the
// series that Norway's test register uses (they begin with 3), and a person is a word, never a number of eleven digits.
import { machineScopes, rights } from '#adapters/tokens/rights.ts';
import { governorCodes } from '#domain/municipality/governors.ts';
import type { GovernorCode } from '#domain/municipality/governors.ts';
import { nthOrganisationNumber } from './organisation-number.ts';

/** The organisation number of the n-th service of the sample country. */
export function organisationNumberFor(index: number): string {
  return nthOrganisationNumber(31_000_000, index);
}

export const organisations = {
  KS: nthOrganisationNumber(32_000_000, 0),
  Bufdir: nthOrganisationNumber(32_000_000, 1),
  Vendor: nthOrganisationNumber(32_000_000, 3),
} as const;

/** The ten county governors' organisations, by code. */
export function governorOrganisation(code: GovernorCode): string {
  return nthOrganisationNumber(33_000_000, governorCodes.indexOf(code));
}

export function governorByOrganisation(): Record<string, GovernorCode> {
  return Object.fromEntries(governorCodes.map((code) => [governorOrganisation(code), code]));
}

export interface ReadyUser {
  /** What is typed to log in. */
  readonly user: string;
  readonly shownAs: string;
  readonly person: string;
  readonly right: string;
  /** Of the person's organisation: its number, or the municipality (or `0301-05`) whose service it runs. */
  readonly organisation: { readonly number: string } | { readonly servesUnit: string };
}

const { leader, caseWorker, portalOperator, bufdir, statsforvalter } = rights;
const bergen = { servesUnit: '4601' };
const stavanger = { servesUnit: '1103' };

export const readyUsers: readonly ReadyUser[] = [
  user('leder-1', 'Barnevernleder 1, Bergen', 'person:1', leader, bergen),
  user('leder-2', 'Barnevernleder 2, Bergen', 'person:2', leader, bergen),
  user('saksbehandler-1', 'Saksbehandler, Bergen', 'person:3', caseWorker, bergen),
  user('annen-leder-1', 'Barnevernleder, Stavanger', 'person:4', leader, stavanger),
  user('ks-1', 'Portaldrift 1, KS', 'person:5', portalOperator, { number: organisations.KS }),
  user('ks-2', 'Portaldrift 2, KS', 'person:6', portalOperator, { number: organisations.KS }),
  user('bufdir-1', 'Bufdir', 'person:7', bufdir, { number: organisations.Bufdir }),
  user('statsforvalter-1', 'Statsforvalteren i Vestland', 'person:8', statsforvalter, {
    number: governorOrganisation('vestland'),
  }),
  user('statsforvalter-2', 'Statsforvalteren i Nordland', 'person:9', statsforvalter, {
    number: governorOrganisation('nordland'),
  }),
];

/** A program that asks for tokens by a key of its own. */
export interface ReadyClient {
  readonly id: string;
  /** Its organisation: a number, or the municipality whose service it belongs to. */
  readonly organisation: ReadyUser['organisation'];
  readonly scopes: readonly string[];
  /** Municipalities whose services have delegated their access to it. */
  readonly delegatedBy: readonly string[];
}

export const readyClients: readonly ReadyClient[] = [
  {
    id: 'ks-program',
    organisation: { number: organisations.KS },
    scopes: [machineScopes.portalLog],
    delegatedBy: [],
  },
  { id: 'kommune-program', organisation: bergen, scopes: [machineScopes.registerLog], delegatedBy: [] },
  {
    id: 'leverandor-program',
    organisation: { number: organisations.Vendor },
    scopes: [machineScopes.registerLog, machineScopes.installedVersion],
    delegatedBy: ['4601', '1103'],
  },
];

function user(
  name: string,
  shownAs: string,
  person: string,
  right: string,
  organisation: ReadyUser['organisation'],
): ReadyUser {
  return { user: name, shownAs, person, right, organisation };
}
