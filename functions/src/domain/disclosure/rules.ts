/**
 * What the public may see of small numbers (design 5, disclosure): every threshold in one place. The hidden range's
 * words follow its threshold: `1-3` stands for all that is above zero and below `shownFrom`.
 */
export interface DisclosureRules {
  /** Counts from here on are shown as they are. */
  readonly shownFrom: number;
  /** What stands for a count above zero and below `shownFrom`. */
  readonly hiddenRange: '1-3';
  /** A public window's calendar units each hold at least so many sent messages. */
  readonly unitHoldsAtLeast: number;
  /** A sum of hidden counts is told only of at least so many. */
  readonly sumHoldsAtLeast: number;
  /** Of each so many counts of a told sum one may become known by its municipality's own decision. */
  readonly ownNumberOfEach: number;
}

export const disclosureRules = {
  shownFrom: 4,
  hiddenRange: '1-3',
  unitHoldsAtLeast: 5,
  sumHoldsAtLeast: 10,
  ownNumberOfEach: 10,
} as const satisfies DisclosureRules;
