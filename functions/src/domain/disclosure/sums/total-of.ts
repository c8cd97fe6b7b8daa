/** One area's total, from what is public and the sums that were told. */
import type { DisclosureRules } from '../rules.ts';
import type { PromisedRange } from './possible-counts.ts';
import type { PublicTotal, WithheldReason } from './public-total.ts';
import type { Area } from './public-figures.ts';
import { sumOf, type ToldSum } from './told-sum.ts';

export interface PlaceNow {
  readonly place: string;
  readonly version: number;
  /** Messages; null where it was not kept. */
  readonly count: number | null;
  /** Null where the count is no secret. */
  readonly range: PromisedRange | null;
}

interface Part {
  readonly atLeast: number;
  /** Empty where it is exact. */
  readonly withheld: readonly WithheldReason[];
}

export function totalOf(
  { area, places }: Area,
  now: readonly PlaceNow[],
  sums: readonly ToldSum[],
  rules: DisclosureRules,
): PublicTotal {
  const within = new Set(places);
  const own = now.filter(({ place }) => within.has(place));
  // By the very version of a place's count that is in it.
  const sumOfVersion = new Map(
    sums.flatMap((sum) => sum.members.map((member) => [versionOf(member), sum] as const)),
  );
  const covered = own.map((one) => ({ one, sum: sumOfVersion.get(versionOf(one)) }));
  const told = new Set(covered.flatMap(({ sum }) => sum ?? []));
  const parts = [
    ...covered.flatMap(({ one, sum }) => (sum ? [] : partOf(one))),
    ...[...told].map((sum) => partOfSum(sum, own, now)),
  ];
  const atLeast = sumOf(parts.map((part) => part.atLeast));
  const withheld = new Set(parts.flatMap((part) => part.withheld));
  const isFew = atLeast < rules.shownFrom && (atLeast > 0 || withheld.size > 0);
  if (isFew) withheld.add('few-messages');
  return {
    area,
    places: own.length,
    atLeast: isFew ? null : atLeast,
    isExact: withheld.size === 0,
    withheld: [...withheld].sort(),
  };
}

const versionOf = ({ place, version }: { place: string; version: number }): string => `${place} ${version}`;

function partOf({ count, range }: PlaceNow): Part {
  if (range === null) return { atLeast: count ?? 0, withheld: count === null ? ['not-kept'] : [] };
  return { atLeast: range.least, withheld: [count === null ? 'not-kept' : 'few-hidden'] };
}

/** What is left of a told sum within an area: never less than its places' least, nor than the sum less the others. */
function partOfSum(
  { members, atLeast, isExact }: ToldSum,
  own: readonly PlaceNow[],
  now: readonly PlaceNow[],
): Part {
  const [here, anywhere] = [new Set(own.map(versionOf)), new Set(now.map(versionOf))];
  const away = members.filter((member) => !here.has(versionOf(member)));
  if (away.length === 0) return { atLeast, withheld: isExact ? [] : ['at-the-edge'] };
  const inSum = new Set(members.map(versionOf));
  const inside = own.filter((one) => inSum.has(versionOf(one)));
  if (inside.every(({ range }) => range === null))
    return { atLeast: sumOf(inside.map(({ count }) => count ?? 0)), withheld: [] };
  const least = sumOf(inside.map(({ count, range }) => range?.least ?? count ?? 0));
  const isChanged = away.some((member) => !anywhere.has(versionOf(member)));
  return {
    atLeast: Math.max(least, atLeast - sumOf(away.map(({ farthest }) => farthest))),
    withheld: [isChanged ? 'changed-since-told' : 'partly-outside'],
  };
}
