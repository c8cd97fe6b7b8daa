/** Places with counts, as totals take them. */
import type { Area, CountedPlace } from './public-figures.ts';

export const hidden = (place: string, count: number, version = 1): CountedPlace => ({
  place,
  version,
  shown: '1-3',
  earlier: [],
  earlierOwn: [],
  windows: 1,
  count,
});

/** A count from four on, or none. */
export const known = (place: string, count: number): CountedPlace => ({
  ...hidden(place, count),
  shown: count as 4,
});

export const country = (...places: CountedPlace[]): Area[] => [
  { area: 'no', places: places.map(({ place }) => place) },
];

export const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i));

/** Ten hidden counts, 21 messages: in the middle of what they can be. */
export const ten = letters(10).map((place, i) => hidden(place, 1 + (i % 3 === 0 ? 2 : i % 2)));
