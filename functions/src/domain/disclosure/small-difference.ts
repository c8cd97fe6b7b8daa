/**
 * What was told of a count for good, and what may stand beside it: nothing from which, held against it, a difference
 * of one to three messages could be told (design 5). Whether the disclosure rules showed a number or the municipality
 * itself did makes no difference to who subtracts.
 */
import type { PublicCount } from '../notice/public-snapshot.ts';
import { disclosureRules } from './rules.ts';

/** All that earlier versions told of one place's count, each list in any order. */
export interface ToldBefore {
  /** What every earlier version showed. */
  readonly earlier: readonly PublicCount[];
  /** Messages: the exact numbers that earlier versions gave as the municipality's own. */
  readonly earlierOwn: readonly number[];
}

/** A range, or the number itself: shown from four on and at none, or a municipality's own. */
export type ToldCount = Exclude<PublicCount, 'not-shown'>;

/** @returns whether it tells no small difference from anything that was told before */
export function standsBeside(told: ToldCount, { earlier, earlierOwn }: ToldBefore): boolean {
  const isSafe = (before: ToldCount): boolean => tellsNoSmallDifference(before, told);
  return earlierOwn.every(isSafe) && earlier.every((before) => before === 'not-shown' || isSafe(before));
}

const { shownFrom, hiddenRange } = disclosureRules;

export function rangeOf(told: ToldCount): readonly [number, number] {
  return told === hiddenRange ? [1, shownFrom - 1] : [told, told];
}

/**
 * The two may be the same, or are far apart, or differ by any number from one up to the threshold. Nothing is told by
 * a difference from none: it is the other count itself.
 */
function tellsNoSmallDifference(before: ToldCount, after: ToldCount): boolean {
  if (before === 0 || after === 0) return true;
  const [low, high] = [rangeOf(before), rangeOf(after)].sort((a, b) => a[0] - b[0]);
  const least = high![0] - low![1];
  const most = high![1] - low![0];
  return least <= 0 || least >= shownFrom || (least === 1 && most >= shownFrom - 1);
}
