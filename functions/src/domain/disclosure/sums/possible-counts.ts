/**
 * What a reader who knows the rules and kept every version can hold possible for one count, by what was shown of it.
 * Every function here takes public facts only.
 */
import type { PublicCount } from '../../notice/public-snapshot.ts';
import { disclosureRules } from '../rules.ts';
import type { ToldBefore } from '../small-difference.ts';
import { succeedingCount } from '../succession.ts';

/** All that the public sees of one place's count. */
export interface ShownCount extends ToldBefore {
  readonly shown: PublicCount;
  /** Public windows: whoever believes that each holds a missing message knows that there are at least so many. */
  readonly windows: number;
}

/** Messages. A count that is hidden keeps every value from `least` (or `leastByWindows`) to `most` possible. */
export interface PromisedRange {
  readonly least: number;
  /** The least for a reader who goes by the windows; never above `most`. */
  readonly leastByWindows: number;
  readonly most: number;
  /** The largest that is possible at all: behind a range that was held from an earlier version it may be more. */
  readonly farthest: number;
}

/** @returns every count that would be shown so beside the earlier versions, ascending; one alone is no secret */
export function possibleCounts(shown: PublicCount, { earlier, earlierOwn }: ToldBefore): number[] {
  const numbers = [shown, ...earlier, ...earlierOwn].filter((one) => typeof one === 'number');
  // A number this far from all that was told would be shown itself.
  const end = Math.max(disclosureRules.shownFrom, ...numbers) + 2 * disclosureRules.shownFrom;
  const counts = Array.from({ length: end }, (_, count) => count);
  // What was told twice tells no more than once.
  const each = { earlier: [...new Set(earlier)], earlierOwn: [...new Set(earlierOwn)] };
  return counts.filter((count) => succeedingCount(count, each) === shown);
}

/**
 * The range that must stay possible (design 5): `1-3` promises from the windows' number, or one, to three; a number
 * that stands as "at least" beside a newer count promises what it hides. Null where the count is no secret, or where
 * nobody could have shown this.
 */
export function promisedRange({ shown, windows, ...before }: ShownCount): PromisedRange | null {
  const possible = possibleCounts(shown, before);
  const [least, next] = possible;
  if (least === undefined || next === undefined) return null;
  let most = least;
  while (possible.includes(most + 1)) most++;
  return {
    least,
    leastByWindows: Math.min(Math.max(least, windows), most),
    most,
    farthest: possible.at(-1)!,
  };
}
