/** The places whose counts a total holds, and the areas that have one. */
import type { Area, CountedPlace } from '../../disclosure/index.ts';
import { countyOf, governorOf } from '../../municipality/governors.ts';
import { familyOf } from '../../municipality/numbers.ts';
import { municipalitiesFrom2020 } from '../../municipality/reference.ts';
import { scopeKeyOf } from '../../service/service.ts';
import type { Service } from '../../service/service.ts';
import type { ScopePublicState } from '../public-state.ts';

const numbersFrom2020 = new Map(
  municipalitiesFrom2020.map(({ number }) => [familyOf(Number(number)), number]),
);

/**
 * One for each notice that asks now: of a municipality, or of the districts that a service answers for together.
 * Where nothing can be known there is no count, and nothing is added for it.
 */
export function countedPlaces(
  services: readonly Service[],
  states: ReadonlyMap<string, ScopePublicState>,
): CountedPlace[] {
  return services.flatMap((service) => {
    const state = states.get(scopeKeyOf(service));
    return Object.entries(state?.notices ?? {}).flatMap(([number, notice]) => {
      if (notice.closed || notice.unknowable) return [];
      const counted = state?.counted?.[number];
      const earlier = counted?.earlier ?? [];
      const isWhole = earlier.length === notice.version - 1;
      return {
        place: placeOf(number, service),
        version: notice.version,
        shown: notice.notFoundAtLeast,
        earlier,
        earlierOwn: counted?.earlierOwn ?? [],
        windows: notice.windows.length,
        count: counted && isWhole ? counted.count : null,
        ...(counted?.ownNumber && { ownNumber: true }),
      };
    });
  });
}

/** What totals call a municipality of a service, whatever number it goes by now. */
export function placeOf(number: string, { districts = [] }: Pick<Service, 'districts'>): string {
  const own = numbersFrom2020.get(familyOf(Number(number))) ?? number;
  return districts.length === 0 ? own : `${own}/${[...districts].sort().join('+')}`;
}

const municipalityOf = (place: string): string => place.slice(0, 4);

/** Cities with districts, counties, county governors' areas, the country: whichever hold a place, smallest first. */
export function areasOf(places: readonly Pick<CountedPlace, 'place'>[]): Area[] {
  const all = places.map(({ place }) => place).sort();
  const cities = all.filter((place) => place.includes('/'));
  return [
    ...grouped(cities, municipalityOf),
    ...grouped(all, (place) => countyOf(municipalityOf(place))),
    ...grouped(all, (place) => governorOf(municipalityOf(place))),
    { area: 'no', places: all },
  ];
}

function grouped(places: readonly string[], areaOf: (place: string) => string): Area[] {
  return [...Map.groupBy(places, areaOf)]
    .map(([area, own]) => ({ area, places: own }))
    .sort((a, b) => (a.area < b.area ? -1 : 1));
}
