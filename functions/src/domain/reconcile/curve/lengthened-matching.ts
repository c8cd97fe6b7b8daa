/**
 * How many messages a maximum matching leaves out at one delay after another, in the usual shape.
 *
 * Messages and entries are sorted alike at both ends, so giving each message in turn the earliest entry still free is
 * maximum (matching/proper.ts). How far that has come in the entries is all that a message asks of those before it.
 * A longer delay takes nothing back: where both delays have come equally far, they pair alike until a message that the
 * shorter one left out. So only from there on is it done again, until both have come equally far once more.
 */
import { firstAtLeast } from '../../sorted/first.ts';
import type { Delay } from '../../time/delay.ts';
import { RowList } from '../../logs/row-list.ts';

export interface UsualShape {
  /** Spans of messages; neither end ever falls. */
  readonly messageFrom: Float64Array;
  readonly messageTo: Float64Array;
  /** `mottatt` of entries that stand for one message each; neither end ever falls, `receivedTo` has the skew added. */
  readonly receivedFrom: Float64Array;
  readonly receivedTo: Float64Array;
}

export class LengthenedMatching {
  private readonly shape: UsualShape;
  private readonly first: number;
  private readonly end: number;
  /** By message, from `first` on: the entry that stands for it, or -1. */
  private readonly mate: Int32Array;
  /** In order. */
  private unmatched: Uint32Array;

  /** Of the messages [first, end), of which none has an entry before the first delay. */
  constructor(shape: UsualShape, first: number, end: number) {
    this.shape = shape;
    this.first = first;
    this.end = end;
    this.mate = new Int32Array(end - first).fill(-1);
    // From there on all are walked over.
    this.unmatched = Uint32Array.of(first);
  }

  /** @param delay never shorter than the one before, whenever a message was sent */
  lengthen(delay: Delay): void {
    const left = new RowList();
    let walkedTo = this.first;
    for (let i = 0; i < this.unmatched.length; i++) {
      const message = this.unmatched[i]!;
      if (message >= walkedTo) walkedTo = this.walkFrom(message, delay, left);
    }
    this.unmatched = left.toArray();
  }

  /** Of the messages [first, end): those without an entry. */
  unmatchedBefore(end: number): number {
    return firstAtLeast(this.unmatched, end);
  }

  /** @returns the message up to which all is as it was before, or the end */
  private walkFrom(start: number, delay: Delay, left: RowList): number {
    const { messageFrom, messageTo, receivedFrom, receivedTo } = this.shape;
    const { first, end, mate } = this;
    const { fixedMs } = delay;
    // The message before has an entry, or there is none: those without one are walked over from the first on.
    let entry = start > first ? mate[start - 1 - first]! + 1 : 0;
    for (let message = start; message < end; message++) {
      while (entry < receivedTo.length && receivedTo[entry]! < messageFrom[message]!) entry++;
      const before = mate[message - first]!;
      const deadline = fixedMs === null ? delay.deadline(messageTo[message]!) : messageTo[message]! + fixedMs;
      if (entry < receivedFrom.length && receivedFrom[entry]! <= deadline) {
        if (before === entry) return message + 1;
        mate[message - first] = entry++;
      } else {
        mate[message - first] = -1;
        left.add(message);
      }
    }
    return end;
  }
}
