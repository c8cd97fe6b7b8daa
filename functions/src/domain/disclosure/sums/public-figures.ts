/** Totals that the public may see beside everything that it ever saw: docs/disclosure.md has the rule and its proof. */
import { z } from 'zod';
import { disclosureRules, type DisclosureRules } from '../rules.ts';
import { possibleCounts, type PromisedRange, promisedRange, type ShownCount } from './possible-counts.ts';
import type { PublicTotal } from './public-total.ts';
import { ownNumbersAfter } from './own-numbers.ts';
import { type HiddenCount, isLargeEnough, tell, toldSumSchema } from './told-sum.ts';
import { type PlaceNow, totalOf } from './total-of.ts';

/** A place whose notice holds now and gives a count: a municipality, or a district with a service of its own. */
export interface CountedPlace extends ShownCount {
  /** `4601`, `0301/05`: the same for ever. */
  readonly place: string;
  /** The number of its notice's version. */
  readonly version: number;
  /** The exact number of messages behind `shown`; null where it was not kept. */
  readonly count: number | null;
  /** The municipality asks that its own exact number be no secret. */
  readonly ownNumber?: boolean;
}

/** Any set of places; areas may lie within one another or cross. */
export interface Area {
  readonly area: string;
  readonly places: readonly string[];
}

export const figureHistorySchema = z.object({
  /** Every sum of hidden counts that was ever told: no place is in two. */
  sums: z.array(toldSumSchema),
  /** Every version whose own number was shown. */
  ownNumbers: z.array(z.object({ place: z.string(), version: z.number().int() })),
});
/** What must be kept of everything published; it holds no exact count of a place that is hidden. */
export type FigureHistory = z.infer<typeof figureHistorySchema>;

export const emptyFigureHistory: FigureHistory = { sums: [], ownNumbers: [] };

export interface PublicFigures {
  /** One for each area, in their order. */
  readonly totals: PublicTotal[];
  /** To be stored before any of the totals is shown to anybody; the same object where nothing came to it. */
  readonly history: FigureHistory;
  /** Places that asked for it and may not show their own number: it would tell of others in a sum that was told. */
  readonly refusedOwnNumbers: string[];
}

/**
 * What may be published now, given everything that was: the same history and places give the same figures, in
 * whatever order the places stand, and again with the new history.
 *
 * A total is the sum of what is no secret, of the sums of hidden counts that were told, and of the least that every
 * other hidden count can be for the public. New sums are told area by area, in the order given: the smallest first.
 * Which places a new sum holds never depends on hidden counts, so that nothing is learnt from what is not told.
 *
 * @param places every place with a count that holds now, each once
 * @param areas their totals are given; places that have no count now may be among theirs
 */
export function publicFigures(
  history: FigureHistory,
  places: readonly CountedPlace[],
  areas: readonly Area[],
  rules: DisclosureRules = disclosureRules,
): PublicFigures {
  const { ownNumbers, refused } = ownNumbersAfter(history, places);
  const now = places.map((one) => placeNow(one, refused)).sort((a, b) => (a.place < b.place ? -1 : 1));
  const sums = [...history.sums];
  // A place whose own number was shown is never summed with others: a newer count of it may be the same.
  const used = new Set([...sums.flatMap(({ members }) => members), ...ownNumbers].map(({ place }) => place));
  for (const area of areas) {
    const within = new Set(area.places);
    const free = now.filter(isHidden).filter(({ place }) => within.has(place) && !used.has(place));
    if (!isLargeEnough(free, rules)) continue;
    sums.push(tell(free, rules));
    for (const { place } of free) used.add(place);
  }
  const isSame = sums.length === history.sums.length && ownNumbers.length === history.ownNumbers.length;
  const next = isSame ? history : { sums, ownNumbers };
  const totals = areas.map((area) => totalOf(area, now, sums, rules));
  return { totals, history: next, refusedOwnNumbers: refused };
}

function placeNow(counted: CountedPlace, refused: readonly string[]): PlaceNow {
  const { place, version, count } = counted;
  // Kept before the approval: where that failed, the number is kept, and the version that came instead shows none.
  const isOwn = counted.ownNumber === true && !refused.includes(place);
  if (isOwn && count !== null) return { place, version, count, range: null };
  const possible = possibleCounts(counted.shown, counted);
  const range = promisedRange(counted);
  // Known without the exact count: only one could be shown so.
  if (range === null) return { place, version, count: possible[0] ?? null, range };
  return { place, version, count: count !== null && possible.includes(count) ? count : null, range };
}

function isHidden(now: PlaceNow): now is PlaceNow & HiddenCount & { readonly range: PromisedRange } {
  return now.range !== null && now.count !== null;
}
