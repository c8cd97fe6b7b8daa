/** Stretches of which it is known, by summing over all that can be, how many of their missing messages are hidden. */
import type { Stretch } from './stretch.ts';

export const stretch = (
  messages: number,
  entries: number,
  missingAtLeast: number,
  foreign: number,
): Stretch => ({ messages, entries, missingAtLeast, foreign });

export interface KnownPosterior {
  readonly what: string;
  readonly stretches: readonly Stretch[];
  readonly countedEntries: number;
  /** Logarithms of the rates between which all that is likely lies: from -4 to 2 where nothing is said. */
  readonly logRates?: readonly [number, number];
  /** To the third decimal, and the ends between which nine of ten lie. */
  readonly expected: number;
  readonly from: number;
  readonly to: number;
  /** How far an end may lie from that, where two ends are about as good. */
  readonly slack: 0 | 1;
}

export const knownPosteriors: readonly KnownPosterior[] = [
  {
    what: 'three, two of them alike',
    stretches: [stretch(8, 8, 0, 5), stretch(8, 8, 0, 5), stretch(8, 7, 1, 5)],
    countedEntries: 50,
    ...{ expected: 13.921, from: 6, to: 21, slack: 1 },
  },
  {
    what: 'a vague rate',
    stretches: [stretch(10, 9, 1, 4), stretch(10, 10, 0, 4)],
    countedEntries: 4,
    ...{ expected: 4.381, from: 0, to: 14, slack: 0 },
  },
  {
    what: 'a rate known well',
    stretches: [stretch(10, 4, 6, 5), stretch(10, 10, 0, 5)],
    countedEntries: 5000,
    ...{ expected: 9.348, from: 5, to: 13, slack: 0 },
  },
  {
    what: 'a long one, with more than was to be expected',
    stretches: [stretch(60, 60, 4, 20)],
    countedEntries: 10,
    ...{ expected: 13.242, from: 3, to: 25, slack: 0 },
  },
  {
    what: 'more entries than messages',
    stretches: [stretch(6, 14, 0, 8), stretch(6, 5, 1, 8)],
    countedEntries: 20,
    ...{ expected: 5.908, from: 1, to: 10, slack: 0 },
  },
  {
    what: 'most are lost',
    stretches: [stretch(20, 6, 14, 5)],
    countedEntries: 100,
    ...{ expected: 3.957, from: 1, to: 6, slack: 1 },
  },
  {
    what: 'few of others',
    stretches: Array.from({ length: 6 }, () => stretch(3, 3, 0, 1)),
    countedEntries: 30,
    ...{ expected: 0.349, from: 0, to: 2, slack: 0 },
  },
  {
    what: 'a rate that only the stretch itself tells, within some per cent',
    stretches: [stretch(10, 3000, 0, 1000)],
    countedEntries: 1,
    logRates: [0.95, 1.25],
    ...{ expected: 1.131, from: 0, to: 8, slack: 1 },
  },
];
