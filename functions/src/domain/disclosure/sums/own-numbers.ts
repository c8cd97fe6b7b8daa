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
  const known = sum.members.filter((member) => shown.has(member.place));
  return shown.has(place) || known.length < sum.ownNumbersAtMost;
}

export interface OwnNumbersAsked<Asked> {
  /** With those that may be shown; the same where they are there already. */
  readonly history: FigureHistory;
  /** The others. */
  readonly refused: Asked[];
}

/** One after the other: who comes first may be who takes the room. */
export function withOwnNumbers<Asked extends OwnNumber>(
  before: FigureHistory,
  asked: readonly Asked[],
): OwnNumbersAsked<Asked> {
  let history = before;
  const refused: Asked[] = [];
  for (const one of asked) {
    const next = withOwnNumber(history, one);
    if (next === null) refused.push(one);
    else history = next;
  }
  return { history, refused };
}

function withOwnNumber(history: FigureHistory, { place, version }: OwnNumber): FigureHistory | null {
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
export function ownNumbersAfter(before: FigureHistory, places: readonly CountedPlace[]): OwnNumbers {
  const asking = places.filter(({ ownNumber }) => ownNumber).sort((a, b) => (a.place < b.place ? -1 : 1));
  const { history, refused } = withOwnNumbers(before, asking);
  return { ownNumbers: history.ownNumbers, refused: refused.map(({ place }) => place) };
}
