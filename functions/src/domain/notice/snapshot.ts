/** The country's public page from the public states of its scopes. */
import type { PublicTotal } from '../disclosure/index.ts';
import type { Incident } from '../incident/incident.ts';
import { familyOf } from '../municipality/numbers.ts';
import { municipalitiesFrom2020 } from '../municipality/reference.ts';
import { scopeKeyOf } from '../service/service.ts';
import type { Service } from '../service/service.ts';
import { publicStates } from './public-snapshot.ts';
import type { PublicMunicipality, PublicSnapshot } from './public-snapshot.ts';
import type { ScopePublicState } from './public-state.ts';
import { placeOf } from './totals/places.ts';

type Shown = Pick<PublicMunicipality, 'state' | 'since' | 'notice'>;

const places = municipalitiesFrom2020.map(({ number }) => ({ number, family: familyOf(Number(number)) }));

/**
 * Everything but when it was true: that is the moment at which this changed.
 * @param refusedOwnNumbers places whose own number may not be shown after all
 */
export function snapshotOf(
  incident: Incident,
  states: ReadonlyMap<string, ScopePublicState>,
  totals: readonly PublicTotal[] = [],
  refusedOwnNumbers: readonly string[] = [],
): Omit<PublicSnapshot, 'asOf'> {
  const { id, caseSystem, from, to, sample, services, referenceNumberConfirmedOn: confirmedOn } = incident;
  const served = servicesByFamily(services, states);
  const refused = new Set(refusedOwnNumbers);
  return {
    schemaVersion: 2,
    sample,
    incident: { id, caseSystem, from, to },
    ...(confirmedOn !== undefined && { referenceCheck: { confirmedOn } }),
    ...(totals.length > 0 && { totals: [...totals] }),
    municipalities: places.map(({ number, family }) =>
      municipalityOf(number, served.get(family) ?? [], refused),
    ),
  };
}

interface Serving {
  readonly service: Service;
  readonly state: ScopePublicState | undefined;
}

/** By municipality, whatever its number at the time: the country is looked through once, not for each of them. */
function servicesByFamily(
  services: readonly Service[],
  states: ReadonlyMap<string, ScopePublicState>,
): Map<number, Serving[]> {
  const served = new Map<number, Serving[]>();
  for (const service of services) {
    const serving = { service, state: states.get(scopeKeyOf(service)) };
    for (const family of new Set(service.municipalities.map((number) => familyOf(Number(number))))) {
      served.set(family, [...(served.get(family) ?? []), serving]);
    }
  }
  return served;
}

function municipalityOf(
  number: string,
  own: readonly Serving[],
  refused: ReadonlySet<string>,
): PublicMunicipality {
  const shown = own.map(({ service, state }) => {
    const told = shownOf(state, number);
    return refused.has(placeOf(number, service)) ? withoutOwnNumber(told) : told;
  });
  if (shown.length === 0) return { number, state: 'not-answered' };
  const districts = own.flatMap(({ service }, i) =>
    (service.districts ?? []).map((district) => ({ district, ...shown[i]! })),
  );
  if (districts.length === 0) return { number, ...shown[0]! };
  const state = gravest(districts.map((district) => district.state));
  const since = districts.flatMap((district) => (district.state === state ? (district.since ?? []) : []));
  return { number, state, ...(since.length > 0 && { since: since.sort()[0] }), districts };
}

function shownOf(state: ScopePublicState | undefined, number: string): Shown {
  if (!state) return { state: 'not-answered' };
  const since = new Date(state.sinceMs).toISOString();
  const notice = Object.entries(state.notices).find(([noticed]) => isSame(noticed, number))?.[1];
  if (!notice) return { state: state.state, since };
  if (notice.unknowable) return { state: 'cannot-be-known', since, notice };
  // In a joint service one municipality may have missing messages and its neighbour none.
  return { state: notice.windows.length > 0 ? 'messages-missing' : 'nothing-missing', since, notice };
}

function withoutOwnNumber({ notice, ...told }: Shown): Shown {
  if (notice === undefined) return told;
  const { ownNumber: _refused, ...shown } = notice;
  return { ...told, notice: shown };
}

function isSame(a: string, b: string): boolean {
  return familyOf(Number(a)) === familyOf(Number(b));
}

/** From the gravest to the lightest; while one district of a city has yet to deliver logs, so has the city. */
const gravity: readonly PublicMunicipality['state'][] = [
  'messages-missing',
  'checking',
  'not-answered',
  'cannot-be-known',
  'nothing-missing',
];

function gravest(states: readonly PublicMunicipality['state'][]): PublicMunicipality['state'] {
  return gravity.find((state) => states.includes(state)) ?? publicStates[0];
}
