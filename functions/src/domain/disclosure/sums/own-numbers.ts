/** Which places may show their own exact number (design 5): it is theirs to tell, unless it tells of others. */
import type { CountedPlace, FigureHistory } from './public-figures.ts';

/** One version's number of one place. */
export type OwnNumber = FigureHistory['ownNumbers'][number];

/**
 * A told sum leaves room for some of its counts to become known, by its size; a place that has shown one version's
 * number may show another's, since readers take them for the same. What was let through once stays so.
 */
export function mayShowOwnNumber({ sums, ownNumbers }: FigureHistory, place: string): boolean {
  const sum = sums.find(({ members }) => members.some((member) => member.place === place));
  if (sum === undefined) return true;
  const shown = new Set(ownNumbers.map((own) => own.place));
  const others = sum.members.filter((member) => member.place !== place && shown.has(member.place));
  return shown.has(place) || others.length < sum.ownNumbersAtMost;
}

/** @returns the same history where it is there already; null where it may not be shown */
export function withOwnNumber(history: FigureHistory, { place, version }: OwnNumber): FigureHistory | null {
  const { ownNumbers } = history;
  if (ownNumbers.some((own) => own.place === place && own.version === version)) return history;
  if (!mayShowOwnNumber(history, place)) return null;
  return { ...history, ownNumbers: [...ownNumbers, { place, version }] };
}

export interface OwnNumbers {
  /** All that were ever let through. */
  readonly ownNumbers: FigureHistory['ownNumbers'];
  /** Places that asked and may not. */
  readonly refused: string[];
}

/** @param places whoever asks for it among these, in the order of their names */
export function ownNumbersAfter(history: FigureHistory, places: readonly CountedPlace[]): OwnNumbers {
  const refused: string[] = [];
  let now = history;
  const asking = places.filter(({ ownNumber }) => ownNumber).sort((a, b) => (a.place < b.place ? -1 : 1));
  for (const asked of asking) {
    const next = withOwnNumber(now, asked);
    if (next === null) refused.push(asked.place);
    else now = next;
  }
  return { ownNumbers: now.ownNumbers, refused };
}
