/** Splits the rows of a portal log by the services' scopes; no row is without one. */
import { formatNumber, shownNumbers } from '../municipality/numbers.ts';
import { scopeKeyOf } from '../service/service.ts';
import type { ScopeKey, Service } from '../service/service.ts';
import type { PortalRow } from './part.ts';

type Place = Pick<PortalRow, 'municipality' | 'district'>;

/**
 * A message's rows stay together: they follow its first sending, at a tie the lowest number (contract 3, rule 1).
 * Rows of a municipality or district that no service answers for get a scope of their own, so that they are seen.
 * @returns every scope of the services, also those without rows, and the scopes without a service
 */
export function splitPortalRows(
  rows: readonly PortalRow[],
  services: readonly Service[],
): Map<ScopeKey, PortalRow[]> {
  const scopeOf = scopeFinder(services);
  const firstSendings = new Map<string, PortalRow>();
  for (const row of rows) {
    if (row.id === null) continue;
    const first = firstSendings.get(row.id);
    if (!first || comparePlace(row, first) < 0) firstSendings.set(row.id, row);
  }
  const split = new Map<ScopeKey, PortalRow[]>(services.map((service) => [scopeKeyOf(service), []]));
  for (const row of rows) {
    const scope = scopeOf(row.id === null ? row : firstSendings.get(row.id)!);
    const group = split.get(scope);
    if (group) group.push(row);
    else split.set(scope, [row]);
  }
  return split;
}

function comparePlace(a: PortalRow, b: PortalRow): number {
  return a.sentFrom - b.sentFrom || a.municipality - b.municipality || a.district - b.district;
}

function scopeFinder(services: readonly Service[]): (place: Place) => ScopeKey {
  const none = new Set<number>();
  const named = new Set(services.flatMap(({ municipalities }) => municipalities.map(Number)));
  const shown = shownNumbers({ portal: none, register: none, scope: named });
  const byPlace = new Map<string, ScopeKey>();
  for (const service of services) {
    for (const municipality of service.municipalities) {
      for (const district of service.districts ?? ['']) {
        byPlace.set(`${shown(Number(municipality))}/${district}`, scopeKeyOf(service));
      }
    }
  }
  return ({ municipality, district }) => {
    const districtText = String(district).padStart(2, '0');
    const whole = byPlace.get(`${shown(municipality)}/`);
    if (whole !== undefined) return whole;
    const ownDistrict = byPlace.get(`${shown(municipality)}/${districtText}`);
    if (ownDistrict !== undefined) return ownDistrict;
    return `${formatNumber(shown(municipality))}-${districtText}`;
  };
}
