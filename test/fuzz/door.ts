/** A way in for data of others, and what must hold of whatever comes that way. */
import type fc from 'fast-check';

export interface Door {
  readonly name: string;
  /** Made anew for each round, so that nothing of one round bears on the next. */
  property(): fc.IAsyncProperty<unknown>;
  /** So many cases take about a second and a half on one core of a small machine. */
  readonly casesInReview: number;
}

/** Planted in cells and values; found in anything that is told, it is a leak. */
export const marker = 'Zqxwv';

export function mustNotTell(told: unknown): void {
  const text = typeof told === 'string' ? told : JSON.stringify(told);
  if (text.includes(marker)) throw new Error('a planted value was told');
}

export function mustHold(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
