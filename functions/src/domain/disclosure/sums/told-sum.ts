/**
 * Sums of hidden counts that may be told. A place is in one such sum at most, for ever, so that no two of them can be
 * held against each other; and each tells so little that every count in it keeps its promised range, even for a
 * reader who knows one of the others (a municipality knows its own) beside those that show their own number.
 * docs/disclosure.md has the proof.
 */
import { z } from 'zod';
import type { DisclosureRules } from '../rules.ts';
import type { PromisedRange } from './possible-counts.ts';

const memberSchema = z.object({
  place: z.string(),
  /** The version of its notice whose count is in the sum. */
  version: z.number().int(),
  /** Messages: the largest that this count can be for the public. */
  farthest: z.number().int(),
});

export const toldSumSchema = z.object({
  members: z.array(memberSchema),
  /** Messages of all members together. */
  atLeast: z.number().int(),
  isExact: z.boolean(),
  /** So many members may show their own number; none of a sum that was told before this was kept. */
  ownNumbersAtMost: z.number().int().default(0),
});
export type ToldSum = z.infer<typeof toldSumSchema>;

export interface HiddenCount {
  readonly place: string;
  readonly version: number;
  readonly count: number;
  readonly range: PromisedRange;
}

/** How many of so many counts may become known by their municipalities' own decision. Public: their number decides. */
const ownNumbersAtMost = (members: number, rules: DisclosureRules): number =>
  Math.floor(members / rules.ownNumberOfEach);

/**
 * From where to where a sum may be told as it is; both ends are outside. Public facts alone decide. Each count that a
 * reader may know (one's own, and those whose municipalities show theirs) moves both ends inward.
 */
export function bandOf(
  ranges: readonly PromisedRange[],
  rules: DisclosureRules,
): { readonly above: number; readonly below: number } {
  const known = 1 + ownNumbersAtMost(ranges.length, rules);
  const widest = Math.max(...ranges.map(({ least, most }) => most - least));
  const farthest = Math.max(...ranges.map((range) => range.farthest - range.least));
  return {
    above: sumOf(ranges.map(({ leastByWindows }) => leastByWindows)) + widest + known * farthest,
    below: sumOf(ranges.map(({ most }) => most)) - widest - known * widest,
  };
}

/** Whether these counts may ever be summed: enough of them, and room for an exact sum. Never asks what they are. */
export function isLargeEnough(hidden: readonly HiddenCount[], rules: DisclosureRules): boolean {
  if (hidden.length < rules.sumHoldsAtLeast) return false;
  const { above, below } = bandOf(
    hidden.map(({ range }) => range),
    rules,
  );
  return below - above >= 2;
}

/** What is told of a sum: itself inside the band; outside only on which side it lies, as a true "at least". */
export function tell(hidden: readonly HiddenCount[], rules: DisclosureRules): ToldSum {
  const ranges = hidden.map(({ range }) => range);
  const { above, below } = bandOf(ranges, rules);
  const sum = sumOf(hidden.map(({ count }) => count));
  const told = {
    members: hidden.map(({ place, version, range }) => ({ place, version, farthest: range.farthest })),
    ownNumbersAtMost: ownNumbersAtMost(hidden.length, rules),
  };
  if (sum <= above) return { ...told, atLeast: sumOf(ranges.map(({ least }) => least)), isExact: false };
  return { ...told, atLeast: Math.min(sum, below), isExact: sum < below };
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
