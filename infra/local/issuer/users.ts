import { rights } from '#adapters/tokens/rights.ts';
import { governorCodes } from '#domain/municipality/governors.ts';
import { governorOrganisation, readyUsers } from './people.ts';
import type { ReadyUser } from './people.ts';

/**
 * @param unit a municipality number (`4601`), or a municipality and district (`0301-05`)
 * @returns the organisation number of the service that serves it, or null
 */
export type OrganisationOf = (unit: string) => string | null;

export interface Person {
  readonly user: string;
  readonly shownAs: string;
  readonly person: string;
  readonly right: string;
  readonly organisationNumber: string;
}

/**
 * A ready user, or by its pattern one of any service or county governor: `leder-4601-1`, `saksbehandler-4601-1`,
 * `leder-0301-05-2`, `statsforvalter-agder`.
 */
export function findPerson(user: string, organisationOf: OrganisationOf): Person | null {
  const ready =
    readyUsers.find((candidate) => candidate.user === user) ?? userOfService(user) ?? userOfGovernor(user);
  if (ready === null) return null;
  const { organisation } = ready;
  const number = 'number' in organisation ? organisation.number : organisationOf(organisation.servesUnit);
  if (number === null) return null;
  return { ...ready, organisationNumber: number };
}

function userOfGovernor(user: string): ReadyUser | null {
  const code = governorCodes.find((governor) => user === `statsforvalter-${governor}`);
  if (code === undefined) return null;
  const organisation = { number: governorOrganisation(code) };
  const right = rights.statsforvalter;
  return { user, shownAs: `Statsforvalter, ${code}`, person: `person:${user}`, right, organisation };
}

function userOfService(user: string): ReadyUser | null {
  const found = /^(leder|saksbehandler)-(\d{4}(?:-\d{2})?)-([12])$/.exec(user);
  if (found === null) return null;
  const [, word = '', unit = '', which = ''] = found;
  const right = word === 'leder' ? rights.leader : rights.caseWorker;
  const shownAs = `${word === 'leder' ? 'Barnevernleder' : 'Saksbehandler'} ${which}, ${unit}`;
  return { user, shownAs, person: `person:${user}`, right, organisation: { servesUnit: unit } };
}
