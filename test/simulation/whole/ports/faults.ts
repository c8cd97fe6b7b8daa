/** What goes wrong with reads, writes and messages, as a seed decides. */
import type { Dice } from '../dice.ts';

export const faultKinds = [
  /** The host is killed, and all that it was doing with it; before the effect, or after it. */
  'crash-before',
  'crash-after',
  /** 429 or 503: nothing was done, and the host lives on. */
  'unavailable',
  /** A write that succeeded, and whose answer was lost: the host is told of a failure. */
  'answer-lost',
  /** The same behind a client that tries again by itself: its second try meets its own first one (409, 412). */
  'met-itself',
  /** Another writer was there between reading and writing, and wrote the same: 412. */
  'rewritten',
  /** A read that broke off, and one that gave only the beginning and called it whole. */
  'broken-off',
  'cut-short',
  /** Others get far meanwhile. */
  'slow',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** The process was killed here. */
export class Crash extends Error {}

/** The store or the queue did not do what it was asked, or did not say so. */
export class Unavailable extends Error {}

export class Faults {
  readonly dice: Dice;
  /** How likely an I/O is to go wrong. */
  share: number;
  /** Nothing that begins so answers for a while. */
  outage: string | null = null;
  /** How often each kind struck each kind of thing, as `documents.replace national/hold crash-after`. */
  readonly struck = new Map<string, number>();

  constructor(dice: Dice, share: number) {
    this.dice = dice;
    this.share = share;
  }

  /** @param possible those that can strike here, of which any may */
  strike(what: string, possible: readonly FaultKind[]): FaultKind | null {
    if (this.share === 0) return null;
    const isOut = this.outage !== null && what.startsWith(this.outage);
    if (!isOut && this.dice.next() >= this.share) return null;
    const kind = isOut ? 'unavailable' : this.dice.among(possible);
    const name = `${what} ${kind}`;
    this.struck.set(name, (this.struck.get(name) ?? 0) + 1);
    return kind;
  }
}
