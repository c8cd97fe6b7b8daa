/** Figures of the country, from nothing but what is public: each with what it counts and how much it covers. */
import { publicStates } from '#domain/notice/public-snapshot.ts';
import { shownCount } from '#domain/notice/shown-count.ts';
import type { NoticedPlace } from '../data/published.ts';
import type { PublicState } from '../data/snapshot.ts';

export interface CountryFigures {
  readonly municipalities: number;
  /** Municipalities in each state. */
  readonly byState: readonly { readonly state: PublicState['state']; readonly count: number }[];
  /** Notices that hold now, of municipalities and districts. */
  readonly notices: number;
  readonly open: number;
  readonly closed: number;
  readonly withNumber: number;
  readonly withRange: number;
  readonly withoutNumber: number;
  /** Messages: the sum of the numbers that open notices show. Nothing that is hidden is part of it. */
  readonly sumOfNumbers: number;
}

export function figuresOf(
  states: readonly Pick<PublicState, 'state'>[],
  places: readonly NoticedPlace[],
): CountryFigures {
  const notices = each(places);
  const open = notices.filter(({ notice }) => notice.closed === undefined && notice.windows.length > 0);
  const counts = open.map(({ notice }) => shownCount(notice));
  const numbers = counts.filter((count) => typeof count === 'number');
  return {
    municipalities: states.length,
    byState: publicStates.map((state) => ({
      state,
      count: states.filter((one) => one.state === state).length,
    })),
    notices: notices.length,
    open: open.length,
    closed: notices.filter(({ notice }) => notice.closed !== undefined).length,
    withNumber: numbers.length,
    withRange: counts.filter((count) => count === '1-3').length,
    withoutNumber: counts.filter((count) => count === 'not-shown').length,
    sumOfNumbers: numbers.reduce<number>((sum, count) => sum + count, 0),
  };
}

/** Districts that one service answers for show one notice between them: it counts once. */
function each(places: readonly NoticedPlace[]): NoticedPlace[] {
  const byNotice = new Map(
    places.map((place) => [
      place.district ? `${place.entry.number} ${JSON.stringify(place.notice)}` : place,
      place,
    ]),
  );
  return [...byNotice.values()];
}
